package org.jguild.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own. What it prints is kept in files, which outlive it. */
final class Child {

    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xmx512m",
            "-Djava.awt.headless=true");

    private final Process process;
    private final Path out;
    private final Path err;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts a JVM.
     *
     * @param directory its current folder
     * @param logs the beginning of the names of the two files that keep what it prints
     * @param environment further environment variables
     * @param main the class to start
     * @param words its arguments
     */
    static Child start(Path directory, Path logs, Map<String, String> environment, Class<?> main, String... words)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        String archive = System.getProperty("campaign.archive", "");
        if (!archive.isEmpty()) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(words));
        Path temporary = Files.createDirectories(logs.resolveSibling("temporary"));
        command.add(1, "-Djava.io.tmpdir=" + temporary);
        Path out = Path.of(logs + ".out");
        Path err = Path.of(logs + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Child(process, out, err);
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Kills it at once, by SIGKILL. */
    void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    /** Whether it ends within a time. */
    boolean await(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops it as Ctrl-Z does, and waits until it stands still. */
    void pause() throws IOException {
        Shell.signal("STOP", pid());
        Path status = Path.of("/proc/" + pid() + "/stat");
        while (alive() && !Files.readString(status).matches("(?s).*\\) [TZX] .*")) {
            Thread.onSpinWait();
        }
    }

    /** Lets it continue. */
    void resume() throws IOException {
        Shell.signal("CONT", pid());
    }

    /** Returns its exit status; it must have ended. */
    int status() {
        return process.exitValue();
    }

    /** Returns what it printed so far. */
    String out() throws IOException {
        return text(out);
    }

    /** Returns what it printed to its error stream so far. */
    String err() throws IOException {
        return text(err);
    }

    private static String text(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** Counts a stack trace in what it printed. */
    void report(Tally tally, int number, String what) throws IOException {
        String printed = err() + out();
        if (Answer.hasTrace(printed)) {
            String line = printed.lines()
                    .filter(each -> each.contains("Exception") || each.contains("Error"))
                    .findFirst()
                    .orElse("?");
            tally.add(Tally.Harm.STACK_TRACES, number, what + ": " + line.split(":", 2)[0], what + ": " + line);
        }
    }
}
