package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jguild.batch.BatchListener;
import org.jguild.command.CommandResult;
import org.jguild.command.GuildCommands;
import org.jguild.compare.ComparisonText;
import org.jguild.error.GuildException;
import org.jguild.experiment.ExperimentContext;
import org.jguild.text.TextStyle;
import org.jguild.text.VisibleText;

/**
 * A project folder and the commands of JGuild in it. Every command has its own session, like a new process, and a time
 * limit.
 */
final class Project {

    /** Longer than any command takes here, even on a busy machine. */
    static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path directory;
    private final Path home;
    private final Map<String, String> environment;

    private Project(Path directory, Path home, Map<String, String> environment) {
        this.directory = directory;
        this.home = home;
        this.environment = environment;
    }

    /** The output of a command: its text and its table, and the lines that it shows before it starts. */
    record Shown(String text, List<String> notices) {

        List<String> lines() {
            return text.lines().toList();
        }

        /** Returns everything that the user sees. */
        String all() {
            return String.join("\n", notices) + "\n" + text;
        }
    }

    /**
     * Creates a project whose home is its own folder {@code .guild}, found by searching upwards from the current
     * folder.
     */
    static Project inClone(Path directory) {
        Project project =
                new Project(directory, directory.resolve(".guild"), environment(directory.resolveSibling("user")));
        project.createFolders();
        return project;
    }

    /** Creates a project whose home is named by {@code GUILD_HOME}. */
    static Project withHome(Path directory, Path home) {
        Map<String, String> environment = environment(directory.resolveSibling("user"));
        environment.put("GUILD_HOME", home.toString());
        Project project = new Project(directory, home, environment);
        project.createFolders();
        return project;
    }

    /** Returns the environment of a user without any configuration. */
    private static Map<String, String> environment(Path user) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment
                .keySet()
                .removeIf(name -> name.startsWith("XDG_") || name.startsWith("GUILD_") || name.startsWith("JGUILD_"));
        environment.keySet().removeAll(List.of("VIRTUAL_ENV", "CONDA_PREFIX"));
        environment.put("HOME", user.toString());
        return environment;
    }

    private void createFolders() {
        try {
            Files.createDirectories(directory);
            Files.createDirectories(home);
            Files.createDirectories(Path.of(environment.get("HOME")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the same project with another environment variable. */
    Project with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Project(directory, home, changed);
    }

    /** Returns the same project, used from a folder below it. */
    Project in(String below) {
        Project project = new Project(directory.resolve(below), home, environment);
        project.createFolders();
        return project;
    }

    Path directory() {
        return directory;
    }

    Path home() {
        return home;
    }

    Path run(String id) {
        return home.resolve("runs").resolve(id);
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Writes an executable shell script. */
    Path program(String name, String... lines) {
        try {
            Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + String.join("\n", lines) + "\n");
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Executes a command; its words are separated by spaces. */
    Shown guild(String line) {
        return guild(List.of(line.split(" ")));
    }

    Shown guild(List<String> words) {
        return assertTimeoutPreemptively(LIMIT, () -> execute(words), () -> "no end of: " + String.join(" ", words));
    }

    private Shown execute(List<String> words) throws InterruptedException {
        List<String> notices = new ArrayList<>();
        ExperimentContext context = new ExperimentContext(
                directory,
                environment,
                List.of(),
                Clock.systemUTC(),
                notices::add,
                (stderr, bytes, length) -> {},
                BatchListener.NONE);
        CommandResult result = result(context, words);
        String table = result.tableShown()
                ? ComparisonText.table(
                        result.comparison(), result.presentation().objective(), TextStyle.PLAIN)
                : "";
        // As the command line shows it; a table for other programs stays unchanged.
        String text = words.contains("--csv") ? result.text() : VisibleText.of(result.text());
        return new Shown(
                text + table + VisibleText.of(result.note()),
                notices.stream().map(VisibleText::of).toList());
    }

    private static CommandResult result(ExperimentContext context, List<String> words) throws InterruptedException {
        try {
            return new GuildCommands(context).execute(words);
        } catch (VirtualMachineError e) {
            // The error itself would end all tests.
            throw new AssertionError(String.join(" ", words) + " ends with " + e, e);
        }
    }

    /** Executes a command that must fail, and returns its message of one sentence. */
    String refusal(String line) {
        try {
            Shown shown = guild(line);
            throw new AssertionError("'" + line + "' was done: " + shown.all());
        } catch (GuildException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\r");
            return e.getMessage();
        }
    }

    /** Executes a command that may be refused with one sentence; any other exception is a bug. */
    String attempt(String line) {
        try {
            return guild(line).all();
        } catch (GuildException e) {
            return VisibleText.of(e.getMessage());
        }
    }

    /**
     * Returns the runs of the home as {@code compare} shows them, without batches: the headings, then one line per run.
     */
    List<String> csv() {
        return guild("compare --csv -").lines();
    }
}
