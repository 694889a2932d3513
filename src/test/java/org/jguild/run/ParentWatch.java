package org.jguild.run;

import java.io.IOException;

/** Ends a program that a test started when that test is gone, by whatever end. */
final class ParentWatch {

    private ParentWatch() {}

    /** The standard input of the program ends with the one that started it. */
    static void hold() {
        Thread thread = new Thread(ParentWatch::await, "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void await() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said to it.
            }
        } catch (IOException e) {
            // The same as an end.
        }
        Runtime.getRuntime().halt(1);
    }
}
