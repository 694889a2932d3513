package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.experiment.FlagVariables;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.FlagValues;
import org.jguild.run.Opref;
import org.jguild.run.RunSnapshot;
import org.jguild.text.JavaLiteral;
import org.jguild.text.MagicWords;
import org.jguild.text.ShellWords;
import org.jguild.text.Yaml;

/**
 * The flags of a trial in forms to copy, with all digits of the values.
 *
 * @param operation the operation as it is named in a command: {@code train.py}, or a command line
 * @param options the options that the program needs, such as {@code --env} and {@code LEVEL}, each word for itself
 * @param flags all its flags
 * @param function whether the operation is a Java function, which a shell cannot run
 */
public record BestFlags(String operation, List<String> options, FlagValues flags, boolean function) {

    /** Copies the words. */
    public BestFlags {
        options = List.copyOf(options);
    }

    /**
     * Returns the flags of a run.
     *
     * @param run the run
     * @param options options that its program needs, beyond those that the run records
     * @return its flags, with its operation as it is named in a command
     */
    public static BestFlags of(RunSnapshot run, List<String> options) {
        List<String> words = new ArrayList<>();
        FlagVariables.of(run).forEach(name -> words.addAll(List.of("--env", name)));
        words.addAll(options);
        Opref opref = run.opref();
        // A command line and a function are shown in another form than they are written.
        String operation = opref.type().equals(Opref.COMMAND) || isFunction(opref) ? opref.op() : run.operation();
        return new BestFlags(operation, words, run.flags(), isFunction(opref));
    }

    private static boolean isFunction(Opref opref) {
        return opref.type().equals(Opref.FUNCTION);
    }

    /**
     * Returns the line that runs the operation with these flags from a shell.
     *
     * @return for example {@code jguild run train.py noise=0.0 x=-0.28918}
     */
    public String shellCommand() {
        return "jguild run " + ShellWords.quote(operation) + words(ShellWords::quote);
    }

    /**
     * Returns the line that runs the operation with these flags in a notebook.
     *
     * @return for example {@code %guild run train.py noise=0.0 x=-0.28918}
     */
    public String magic() {
        return "%guild run " + MagicWords.quote(operation) + words(MagicWords::quote);
    }

    private String words(UnaryOperator<String> quote) {
        Stream<String> needed = options.stream().map(word -> " " + quote.apply(word));
        Stream<String> assignments = flags.values().entrySet().stream()
                .map(flag -> " " + quote.apply(flag.getKey() + "=" + encoded(flag.getValue())));
        return Stream.concat(needed, assignments).collect(Collectors.joining());
    }

    /** A backslash at the very end would escape the blank or the quote after it. */
    private static String encoded(Object value) {
        String text = FlagEncoder.encode(value);
        return text.endsWith("\\") ? Yaml.quoted(text) : text;
    }

    /**
     * Returns a Java statement that declares these flags as a map. Flags whose value is null are omitted.
     *
     * @return for example {@code Map<String, Object> flags = Map.of("noise", 0.0, "x", -0.28918);}
     */
    public String java() {
        return "Map<String, Object> flags = " + JavaLiteral.of(flags.values()) + ";";
    }
}
