package org.jguild.op;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.run.Opref;
import org.jguild.run.SourceDigest;
import org.jguild.run.SourceFile;

/** A function of this JVM as an operation: its runs are recorded like those of a program, but no process is started. */
public final class FunctionOperation implements Operation, Prepared {

    private final String name;
    private final List<FlagDefinition> flags;
    private final boolean anyFlag;
    private final String source;
    private final TrialFunction function;
    private final DeclaredClasses classes;

    private FunctionOperation(
            String name,
            List<FlagDefinition> flags,
            boolean anyFlag,
            String source,
            TrialFunction function,
            DeclaredClasses classes) {
        if (!name.matches("[A-Za-z_][\\w.-]*")) {
            throw new GuildException("'" + name + "' cannot name an operation: begin with a letter, and use letters, "
                    + "digits, '_', '.' and '-' alone.");
        }
        this.name = name;
        this.flags = List.copyOf(flags);
        this.anyFlag = anyFlag;
        this.source = source;
        this.function = function;
        this.classes = classes;
    }

    /**
     * Makes an operation of a function that takes any flag.
     *
     * @param name its name, as runs and tables show it
     * @param function what to run
     * @return the operation
     * @throws GuildException if the name is none
     */
    public static FunctionOperation of(String name, TrialFunction function) {
        return new FunctionOperation(name, List.of(), true, "", function, DeclaredClasses.NONE);
    }

    /**
     * Makes an operation of a function that takes known flags.
     *
     * @param name its name, as runs and tables show it
     * @param flags its flags with their types and defaults
     * @param function what to run
     * @return the operation
     * @throws GuildException if the name is none
     */
    public static FunctionOperation of(String name, List<FlagDefinition> flags, TrialFunction function) {
        return new FunctionOperation(name, flags, false, "", function, DeclaredClasses.NONE);
    }

    /**
     * Adds the code of the function, of which each run keeps a copy.
     *
     * @param text Java code; empty for none
     * @return the same operation with the code
     */
    public FunctionOperation withSource(String text) {
        return new FunctionOperation(name, flags, anyFlag, text, function, classes);
    }

    /**
     * Says where the classes of the function are if they are on no class path.
     *
     * @param declared gives them
     * @return the same operation with its classes
     */
    public FunctionOperation withClasses(DeclaredClasses declared) {
        return new FunctionOperation(name, flags, anyFlag, source, function, declared);
    }

    /** What is to be sent along with the function. */
    DeclaredClasses classes() {
        return classes;
    }

    /**
     * Gives the operation another name.
     *
     * @param other the name
     * @return the same operation by that name
     * @throws GuildException if the name is none
     */
    public FunctionOperation named(String other) {
        return new FunctionOperation(other, flags, anyFlag, source, function, classes);
    }

    /**
     * Gives what is run.
     *
     * @return the function
     */
    public TrialFunction function() {
        return function;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Opref opref() {
        return new Opref("func", "", "", "", name);
    }

    @Override
    public List<SourceFile> sources() {
        return source.isEmpty() ? List.of() : List.of(SourceFile.ofText(name + ".java", source));
    }

    @Override
    public String digest() {
        if (source.isEmpty()) {
            return null;
        }
        SourceDigest digest = new SourceDigest();
        digest.add(name + ".java", source.getBytes(StandardCharsets.UTF_8));
        return digest.hex();
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    @Override
    public FunctionOperation prepare(Path scratch) {
        return this;
    }

    @Override
    public List<FlagDefinition> flags() {
        return flags;
    }

    @Override
    public boolean anyFlag() {
        return anyFlag;
    }
}
