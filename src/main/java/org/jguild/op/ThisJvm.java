package org.jguild.op;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JVM that this program runs in. */
public final class ThisJvm {

    private ThisJvm() {}

    /**
     * Returns the class path of this program.
     *
     * @return its jars and folders, as they were given
     */
    public static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Returns the {@code java} command that starts another JVM of the same version. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
