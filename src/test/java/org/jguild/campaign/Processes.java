package org.jguild.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The processes that a campaign starts, found by a variable in their environment.
 *
 * @param mark the value of the variable, which no other process has
 */
record Processes(String mark) {

    static final String VARIABLE = "CAMPAIGN_MARK";

    static Processes create() {
        return new Processes(UUID.randomUUID().toString());
    }

    /** Returns those that live, zombies not included, each with its command. */
    List<String> living() throws IOException {
        List<String> found = new ArrayList<>();
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                if (read(process.resolve("environ")).contains(VARIABLE + "=" + mark + "\0")) {
                    found.add(process.getFileName() + " "
                            + read(process.resolve("cmdline"))
                                    .replace('\0', ' ')
                                    .strip());
                }
            }
        }
        return found;
    }

    /** Returns those that still live after a while. */
    List<String> remaining(long millis) throws IOException {
        long end = System.nanoTime() + millis * 1_000_000;
        List<String> found = living();
        while (!found.isEmpty() && System.nanoTime() < end) {
            Threads.sleep(20);
            found = living();
        }
        return found;
    }

    /** Kills those that live. */
    void kill() throws IOException {
        for (String process : living()) {
            Shell.signal("KILL", Long.parseLong(process.substring(0, process.indexOf(' '))));
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // It has ended, or is a zombie.
        }
    }
}
