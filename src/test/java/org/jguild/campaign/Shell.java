package org.jguild.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs of the system. */
final class Shell {

    private Shell() {}

    /**
     * What a program did.
     *
     * @param status its exit status
     * @param text what it printed
     */
    record Ran(int status, String text) {}

    /** Runs a program to its end. */
    static Ran run(String... words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), text.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Runs a program that must succeed. */
    static void must(String... words) throws IOException {
        Ran ran = run(words);
        if (ran.status() != 0) {
            throw new IOException(String.join(" ", List.of(words)) + ": " + ran.text());
        }
    }

    /** Sends a signal to a process. */
    static void signal(String name, long pid) throws IOException {
        run("kill", "-" + name, Long.toString(pid));
    }
}
