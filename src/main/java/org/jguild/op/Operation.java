package org.jguild.op;

import java.nio.file.Path;
import java.util.List;
import org.jguild.run.Opref;
import org.jguild.run.SourceFile;

/** Something that can be run with flags. Immutable. */
public sealed interface Operation permits PythonScript, JavaSource, Executable, FunctionOperation {

    /**
     * Gives the name shown to the user.
     *
     * @return {@code train.py}
     */
    String name();

    /**
     * Gives what runs of this operation record as their origin.
     *
     * @return the reference of {@code script:DIR '' '' train.py}
     */
    Opref opref();

    /**
     * Lists the files of which each run keeps a copy and from which it runs.
     *
     * @return the script first, then the code, configuration and text files beside it; empty for a binary
     */
    List<SourceFile> sources();

    /**
     * Gives a fingerprint of the code and configuration among {@link #sources()}; two runs with the same one ran the same
     * program.
     *
     * @return an MD5 sum in hexadecimal, not changed by data written beside the script; null without sources
     */
    String digest();

    /**
     * Lists what the user should know about the sources.
     *
     * @return sentences, usually none: for one, that there were too many files to copy
     */
    List<String> warnings();

    /**
     * Finds the flags, and compiles what has to be compiled. Done once for all trials of a batch.
     *
     * @param scratch a folder for files that the trials need while they run
     * @return the operation, ready to start
     * @throws org.jguild.error.GuildException if the program has an error that shows before it runs
     */
    Prepared prepare(Path scratch);
}
