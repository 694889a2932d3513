package org.jguild.jupyter.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Processes with the classes of the kernel, without those of the tests. */
final class KernelProcess {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private KernelProcess() {}

    /** What the tests run with, less what only they need; the kernel must find its own slf4j provider there. */
    static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> entries = new ArrayList<>(Arrays.asList(all.split(File.pathSeparator, -1)));
        entries.removeIf(entry -> entry.endsWith("test-classes"));
        return String.join(File.pathSeparator, entries);
    }

    /** Whether a command ends without an error. */
    static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
