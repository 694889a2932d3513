package org.jguild.op;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JVM that this program runs in. */
public final class ThisJvm {

    private ThisJvm() {}

    /**
     * Gives what this program's own code sees.
     *
     * @return the jars and folders of the class path, as they were given
     */
    public static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** The program that starts another one like it. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
