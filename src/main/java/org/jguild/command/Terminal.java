package org.jguild.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jguild.text.TextStyle;

/** The terminal to which this process writes. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 80;
    private static final int TIMEOUT_SECONDS = 2;
    private static final Path FILES = Path.of("/proc/self/fd");

    private Terminal() {}

    /** Whether standard output (1) or standard error (2) is a terminal. */
    static boolean isTerminal(int descriptor) {
        try {
            if (!Files.exists(FILES)) { // As on macOS.
                return ask("test -t " + descriptor);
            }
            String target =
                    FILES.resolve(Integer.toString(descriptor)).toRealPath().toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false; // Separate lines without escape sequences are always readable.
        }
    }

    /** Whether a command of the shell, which has the streams of this process, succeeds. */
    private static boolean ask(String command) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", command).inheritIO().start();
        try {
            return shell.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && shell.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            shell.destroy();
        }
    }

    /** The style of standard output. */
    static TextStyle output(Map<String, String> environment) {
        boolean terminal = isTerminal(1);
        return new TextStyle(terminal ? width(environment) : Integer.MAX_VALUE, hasColour(environment, terminal));
    }

    /** Follows the conventions of no-color.org and of {@code CLICOLOR_FORCE}. */
    static boolean hasColour(Map<String, String> environment, boolean terminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (isOn(environment, "CLICOLOR_FORCE") || isOn(environment, "FORCE_COLOR")) {
            return true;
        }
        String kind = environment.getOrDefault("TERM", "dumb");
        return terminal && !kind.equals("dumb") && !"0".equals(environment.get("CLICOLOR"));
    }

    private static boolean isOn(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return !value.isEmpty() && !value.equals("0");
    }

    /** The number of columns: the variable {@code COLUMNS}, else what {@code stty} says about the terminal. */
    private static int width(Map<String, String> environment) {
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        if (columns > 0) {
            return columns;
        }
        int reported = reportedWidth();
        return reported > 0 ? reported : DEFAULT_WIDTH;
    }

    private static int reportedWidth() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader reader = stty.inputReader(StandardCharsets.US_ASCII)) {
                String size = String.valueOf(reader.readLine()); // Rows and columns, as in 24 80.
                boolean ended = stty.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && stty.exitValue() == 0;
                return ended ? number(size.substring(size.indexOf(' ') + 1)) : 0;
            } finally {
                stty.destroy();
            }
        } catch (IOException e) {
            return 0; // There is no stty, or no terminal.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
