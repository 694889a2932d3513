package org.jguild.op;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.run.Opref;
import org.jguild.run.SourceDigest;
import org.jguild.run.SourceFile;
import org.jguild.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** A Java function as an operation: its runs are recorded like those of a program, but no process is started. */
public final class FunctionOperation implements Operation, PreparedOperation {

    private final String name;
    private final List<FlagDefinition> flags;
    private final boolean acceptsAnyFlag;
    private final String source;
    private final TrialFunction function;
    private final DeclaredClasses classes;

    private FunctionOperation(
            String name,
            List<FlagDefinition> flags,
            boolean acceptsAnyFlag,
            String source,
            TrialFunction function,
            DeclaredClasses classes) {
        if (!name.matches("[A-Za-z_][\\w.-]*")) {
            throw new GuildException(
                    "'" + VisibleText.line(name) + "' cannot name an operation: begin with a letter or '_', and use "
                            + "only letters, digits, '_', '.' and '-'.");
        }
        this.name = name;
        this.flags = List.copyOf(flags);
        this.acceptsAnyFlag = acceptsAnyFlag;
        this.source = source;
        this.function = function;
        this.classes = classes;
    }

    /**
     * Creates an operation from a function that accepts any flag.
     *
     * @param name its name, as runs and tables show it
     * @param function the function to run
     * @return the operation
     * @throws GuildException if the name is not valid
     */
    public static FunctionOperation of(String name, TrialFunction function) {
        return new FunctionOperation(name, List.of(), true, "", function, DeclaredClasses.NONE);
    }

    /**
     * Creates an operation from a function with known flags.
     *
     * @param name its name, as runs and tables show it
     * @param flags its flags with their types and defaults
     * @param function the function to run
     * @return the operation
     * @throws GuildException if the name is not valid
     */
    public static FunctionOperation of(String name, List<FlagDefinition> flags, TrialFunction function) {
        return new FunctionOperation(name, flags, false, "", function, DeclaredClasses.NONE);
    }

    /**
     * Adds the source code of the function; each run keeps a copy of it.
     *
     * @param text Java code; empty for none
     * @return the same operation with the code
     */
    public FunctionOperation withSource(String text) {
        return new FunctionOperation(name, flags, acceptsAnyFlag, text, function, classes);
    }

    /**
     * Adds the classes of the function that are not on the class path.
     *
     * @param declared the classes
     * @return the same operation with its classes
     */
    public FunctionOperation withClasses(DeclaredClasses declared) {
        return new FunctionOperation(name, flags, acceptsAnyFlag, source, function, declared);
    }

    /** Returns the classes that have to be sent together with the function. */
    DeclaredClasses classes() {
        return classes;
    }

    /**
     * Returns this operation under another name.
     *
     * @param other the name
     * @return the same operation with that name
     * @throws GuildException if the name is not valid
     */
    public FunctionOperation named(String other) {
        return new FunctionOperation(other, flags, acceptsAnyFlag, source, function, classes);
    }

    /**
     * Returns the function that is run.
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
        return new Opref(Opref.FUNCTION, "", "", "", name);
    }

    @Override
    public List<SourceFile> sources() {
        return source.isEmpty() ? List.of() : List.of(SourceFile.ofText(name + ".java", source));
    }

    @Override
    public @Nullable String digest() {
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
    public boolean acceptsAnyFlag() {
        return acceptsAnyFlag;
    }
}
