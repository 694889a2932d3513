package org.jguild.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the operating system that not every machine has or allows. */
final class SystemTool {

    private static final List<String> NAMESPACE = List.of("unshare", "--pid", "--fork", "--mount-proc", "--kill-child");

    private SystemTool() {}

    static boolean succeeds(String... words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the words that run a command in a new PID namespace, or skips the test if that is not possible. */
    static List<String> inOtherNamespace(List<String> command) {
        List<String> words = new ArrayList<>(NAMESPACE);
        words.add("true");
        assumeTrue(
                succeeds(words.toArray(String[]::new)), "needs unshare and the right to make a PID namespace (root)");
        return joined(NAMESPACE, command);
    }

    /** Returns the words that run a command with a clock that is ahead, or skips the test if there is no faketime. */
    static List<String> ahead(String offset, List<String> command) {
        List<String> ahead = List.of("faketime", "-f", offset);
        assumeTrue(succeeds("faketime", "-f", offset, "true"), "needs the program faketime");
        return joined(ahead, command);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> words = new ArrayList<>(first);
        words.addAll(second);
        return words;
    }
}
