package org.jguild.run;

import java.io.IOException;

/** Ends a program that a test started when the JVM of the test ends for any reason. */
final class ParentWatch {

    private ParentWatch() {}

    /** Starts a thread that waits for the end of standard input, which comes when the parent process ends. */
    static void hold() {
        Thread thread = new Thread(ParentWatch::await, "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void await() {
        try {
            while (System.in.read() >= 0) {
                // The input is ignored.
            }
        } catch (IOException e) {
            // Treated as the end of the input.
        }
        Runtime.getRuntime().halt(1);
    }
}
