package org.jguild.op;

import java.nio.file.Path;
import java.util.List;
import org.jguild.run.Opref;
import org.jguild.run.SourceFile;
import org.jspecify.annotations.Nullable;

/** Something that can be run with flags. Immutable. */
public sealed interface Operation permits ProgramOperation, FunctionOperation {

    /**
     * Returns the name that is shown to the user.
     *
     * @return {@code train.py}
     */
    String name();

    /**
     * Returns the reference that runs of this operation record as their origin.
     *
     * @return for example {@code script:DIR '' '' train.py}
     */
    Opref opref();

    /**
     * Lists the files that are copied into each run and run from there, and the empty folders of the project.
     *
     * @return the script first, then the code, configuration and text files of its project; empty for a binary
     */
    List<SourceFile> sources();

    /**
     * Returns a digest of the code and configuration among {@link #sources()}; two runs with the same digest ran the same
     * program.
     *
     * @return an MD5 sum in hexadecimal, which data files next to the script do not change; null without sources
     */
    @Nullable
    String digest();

    /**
     * Returns warnings about the sources for the user.
     *
     * @return sentences, usually none; for example that there were too many files to copy
     */
    List<String> warnings();

    /**
     * Whether flags can be passed as environment variables of the same names.
     *
     * @return true for a command line and an executable; other programs have flags of their own
     */
    default boolean takesVariables() {
        return false;
    }

    /**
     * Finds the flags, and compiles the source if necessary. Called once for all trials of a batch.
     *
     * @param scratch a folder for files that the trials need while they run
     * @return the operation, ready to start
     * @throws org.jguild.error.GuildException if the program has an error that can be detected before it runs
     */
    PreparedOperation prepare(Path scratch);

    /**
     * Whether the operation has a JVM of its own, to which the class path and the options of a JVM apply.
     *
     * @return true for a Java source
     */
    default boolean usesJvm() {
        return false;
    }
}
