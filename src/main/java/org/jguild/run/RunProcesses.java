package org.jguild.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes of one run, found by the variables {@code RUN_ID} and {@code RUN_DIR} that they were started with, wherever
 * they are in the tree of processes: a child whose parent has ended, or that has a session of its own, has them too. Where
 * there is no {@code /proc}, none are found.
 *
 * @param id the run's identifier
 * @param directory its directory
 */
public record RunProcesses(String id, String directory) {

    private static final Path PROC = Path.of("/proc");
    private static final String ID = "RUN_ID=";
    private static final String DIRECTORY = "RUN_DIR=";

    /** The system allows no larger environment to be passed on. */
    private static final int MAX_ENVIRONMENT = 1 << 23;

    /**
     * Lists the living processes of the run. The calling process and those that started it are never among them, nor are
     * processes in other containers, whose runs may have the same names, nor those that may not be looked at.
     *
     * @return handles; one that is used later does nothing to another process that has got the same number
     */
    public List<ProcessHandle> living() {
        Optional<Path> namespace = namespace("self");
        if (namespace.isEmpty()) {
            return List.of();
        }
        Set<Long> ancestors = ancestors();
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9'))
                    .filter(name -> !ancestors.contains(Long.valueOf(name)))
                    // First the handle, which knows when the process began, and then its environment.
                    .flatMap(name -> ProcessHandle.of(Long.parseLong(name)).stream())
                    .filter(process -> isOfRun(process.pid())
                            && namespace(Long.toString(process.pid())).equals(namespace))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether a process is one of the run. */
    boolean includes(long process) {
        return isOfRun(process);
    }

    /** A shell that a program of the run started has its variables, and may be where this process was started. */
    private static Set<Long> ancestors() {
        return Stream.iterate(
                        Optional.of(ProcessHandle.current()), Optional::isPresent, process -> process.orElseThrow()
                                .parent())
                .map(process -> process.orElseThrow().pid())
                .collect(Collectors.toSet());
    }

    private static Optional<Path> namespace(String process) {
        try {
            return Optional.of(Files.readSymbolicLink(PROC.resolve(process).resolve("ns/pid")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private boolean isOfRun(long process) {
        String environment;
        try (InputStream in =
                Files.newInputStream(PROC.resolve(Long.toString(process)).resolve("environ"))) {
            environment = new String(in.readNBytes(MAX_ENVIRONMENT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return false;
        }
        return value(environment, ID).equals(Optional.of(id))
                && value(environment, DIRECTORY).equals(Optional.of(directory));
    }

    /** Of two variables with one name the first counts, as for programs. */
    private static Optional<String> value(String environment, String name) {
        int at = environment.startsWith(name) ? 0 : environment.indexOf("\0" + name) + 1;
        if (at == 0 && !environment.startsWith(name)) {
            return Optional.empty();
        }
        int end = environment.indexOf('\0', at);
        return end < 0 ? Optional.empty() : Optional.of(environment.substring(at + name.length(), end));
    }
}
