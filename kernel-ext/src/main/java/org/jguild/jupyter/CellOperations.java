package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagEncoder;
import org.jguild.op.FunctionOperation;
import org.jguild.op.TrialFunction;

/** The operations that cells of this notebook define with {@code %%guild op} and {@code %%guild run}. */
final class CellOperations {

    /** Options of {@code run} that take no value, so that an assignment may follow. */
    private static final Set<String> SWITCHES =
            Set.of("-O", "--optimize", "-y", "--yes", "-f", "--force-flags", "--no-store", "--isolate");

    private final Frontend frontend;
    private final Map<String, FunctionOperation> operations = new TreeMap<>();

    CellOperations(Frontend frontend) {
        this.frontend = frontend;
    }

    synchronized Map<String, FunctionOperation> byName() {
        return Map.copyOf(operations);
    }

    /**
     * Defines a cell as an operation; an operation of the same name is replaced.
     *
     * @param command {@code op} or {@code run}, as the cell has it
     * @param words what follows it: the name, flags with their values, and for {@code run} options
     * @param body the Java code below
     * @return the operation
     * @throws GuildException if the name or a flag is wrong
     * @throws Exception if the code does not compile
     */
    FunctionOperation define(String command, List<String> words, String body) throws Exception {
        if (words.isEmpty() || words.get(0).startsWith("-") || words.get(0).contains("=")) {
            throw new GuildException("Name the operation first, as in '%%guild " + command + " train x=0.1'.");
        }
        if (body.isBlank()) {
            throw new GuildException("Write the Java code of '" + words.get(0) + "' below the line '%%guild " + command
                    + " " + words.get(0) + "'.");
        }
        List<CellFlag> flags =
                Assignment.parse(assignments(words)).stream().map(CellFlag::of).toList();
        List<FlagDefinition> definitions =
                flags.stream().map(CellFlag::definition).toList();
        String source = "// %%guild " + command + " " + String.join(" ", words) + "\n" + body.stripTrailing() + "\n";
        // An invalid name is reported before the code is compiled.
        FunctionOperation.of(words.get(0), definitions, trial -> null);
        FunctionOperation operation = FunctionOperation.of(words.get(0), definitions, compile(flags, body))
                .withSource(source)
                .withClasses(frontend.declaredClasses());
        synchronized (this) {
            operations.put(operation.name(), operation);
        }
        return operation;
    }

    private TrialFunction compile(List<CellFlag> flags, String body) throws Exception {
        CellFunctions.take();
        frontend.run(CellCode.function(flags, body));
        TrialFunction function = CellFunctions.take();
        if (function == null) {
            throw new IllegalStateException("The kernel did not run the code of the cell");
        }
        return function;
    }

    private static List<String> assignments(List<String> words) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String before = words.get(i - 1);
            boolean value = before.startsWith("-") && !before.contains("=") && !SWITCHES.contains(before);
            if (!value && !words.get(i).startsWith("-")) {
                found.add(words.get(i));
            }
        }
        return found;
    }

    /** Describes an operation in one line. */
    static String describe(FunctionOperation operation) {
        String flags = operation.flags().stream()
                .map(flag -> flag.name() + (flag.required() ? "" : "=" + FlagEncoder.encode(flag.defaultValue())))
                .collect(Collectors.joining(", "));
        return "Operation " + operation.name() + (flags.isEmpty() ? " without flags" : ": " + flags);
    }

    /** Lists the operations. */
    synchronized String describe() {
        return operations.isEmpty()
                ? "No cell has defined an operation; begin one with '%%guild op train x=0.1'."
                : operations.values().stream().map(CellOperations::describe).collect(Collectors.joining("\n"));
    }
}
