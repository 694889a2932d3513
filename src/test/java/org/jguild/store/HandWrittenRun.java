package org.jguild.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A run written by hand, with the files that the Python tool writes and no others. */
final class HandWrittenRun {

    /** No process has this process id. */
    static final String NOBODY = "999999999";

    private static final long FIRST = 1_700_000_000_000_000L;

    private final Path dir;

    private HandWrittenRun(Path dir) {
        this.dir = dir;
    }

    /** Creates a run that has not started, without flags. */
    static HandWrittenRun in(Path home, String id, String opref) {
        HandWrittenRun run = new HandWrittenRun(home.resolve("runs").resolve(id));
        return run.files(id, opref);
    }

    /** Creates a completed run of a script with one flag and a loss of the same value. */
    static HandWrittenRun completed(Path home, String id, int number) {
        return in(home, id, "script:/project '' '' train.sh")
                .attribute("flags", "x: " + number + "\n")
                .attribute("label", "x=" + number + "\n")
                .times(number)
                .attribute("exit_status", "0\n")
                .file(
                        EventBytes.NAME,
                        EventBytes.begin().scalar("loss", number, 0).bytes());
    }

    /** Creates a grid of the same script, with a link to each trial. */
    static HandWrittenRun grid(Path home, String id, String... trials) {
        HandWrittenRun batch = in(home, id, "builtin:guildai 0.9.1 '' +")
                .attribute("objective", "loss\n")
                .times(0)
                .attribute("exit_status", "0\n");
        new HandWrittenRun(batch.guildDir().resolve("proto"))
                .files("proto", "script:/project '' '' train.sh")
                .attribute("flags", "x: [1, 2]\n");
        for (String trial : trials) {
            batch.link(trial, Path.of("..", trial));
        }
        return batch;
    }

    private HandWrittenRun files(String id, String opref) {
        create(attrs());
        return file("opref", opref).attribute("id", id + "\n").attribute("initialized", FIRST + "\n");
    }

    /** Changes the operation to a program of a project, and copies the program into the run directory. */
    HandWrittenRun of(Project project, String program) {
        try {
            Files.copy(project.directory().resolve(program), dir.resolve(program), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("opref", "script:" + project.directory() + " '' '' " + program);
    }

    /** Sets the times: started a number of seconds after a fixed time, ended one second later. */
    HandWrittenRun times(int seconds) {
        return attribute("initialized", FIRST + seconds * 1_000_000L + "\n")
                .attribute("started", FIRST + seconds * 1_000_000L + "\n")
                .attribute("stopped", FIRST + (seconds + 1) * 1_000_000L + "\n");
    }

    /** Returns the attributes of an ended trial as in a journal line. */
    static Map<String, String> facts(String id, int number) {
        long started = FIRST + number * 1_000_000L;
        return Map.of(
                "id",
                id + "\n",
                "initialized",
                started + "\n",
                "flags",
                "x: " + number + "\n",
                "label",
                "x=" + number + "\n",
                "started",
                started + "\n",
                "stopped",
                started + 1_000_000L + "\n",
                "exit_status",
                "0\n");
    }

    Path dir() {
        return dir;
    }

    Path guildDir() {
        return dir.resolve(".guild");
    }

    Path attrs() {
        return guildDir().resolve("attrs");
    }

    HandWrittenRun attribute(String name, String text) {
        return file("attrs/" + name, text);
    }

    HandWrittenRun without(String... attributes) {
        for (String name : attributes) {
            try {
                Files.delete(attrs().resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** Writes a file of the record, named relative to {@code .guild}. */
    HandWrittenRun file(String name, String text) {
        return write(guildDir().resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    HandWrittenRun file(String name, byte[] content) {
        return write(guildDir().resolve(name), content);
    }

    private HandWrittenRun write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a file, named relative to the run directory, by a link. */
    HandWrittenRun link(String name, Path target) {
        try {
            Path link = dir.resolve(name);
            if (Files.exists(link)) {
                Files.delete(link);
            }
            Files.createSymbolicLink(link, target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
