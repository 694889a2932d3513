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
 * Finds the processes of one run by their environment variables {@code RUN_ID} and {@code RUN_DIR}. Child processes
 * inherit these variables, also if their parent has ended or they have their own session. On a system without
 * {@code /proc}, none are found.
 *
 * @param id the id of the run
 * @param directory its directory
 */
public record RunProcesses(String id, String directory) {

    private static final Path PROC = Path.of("/proc");
    private static final String ID = "RUN_ID=";
    private static final String DIRECTORY = "RUN_DIR=";

    /** The maximum size of an environment that the system allows. */
    private static final int MAX_ENVIRONMENT = 1 << 23;

    /**
     * Lists the living processes of the run. The calling process and its ancestors are left out, and also processes in
     * other containers, whose runs may have the same names, and those whose environment may not be read.
     *
     * @return their handles; a handle never affects another process, even if the process id was reused
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
                    // The handle first, which stores the start time of the process, and then its environment.
                    .flatMap(name -> ProcessHandle.of(Long.parseLong(name)).stream())
                    .filter(process -> isOfRun(process.pid())
                            && namespace(Long.toString(process.pid())).equals(namespace))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether a process belongs to the run. */
    boolean includes(long process) {
        return isOfRun(process);
    }

    /**
     * Returns the ids of this process and its ancestors. A shell started by a program of the run has its variables too,
     * and may have started this process.
     */
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

    /** Returns the value of a variable; of two with the same name the first, as programs do. */
    private static Optional<String> value(String environment, String name) {
        int at = environment.startsWith(name) ? 0 : environment.indexOf("\0" + name) + 1;
        if (at == 0 && !environment.startsWith(name)) {
            return Optional.empty();
        }
        int end = environment.indexOf('\0', at);
        return end < 0 ? Optional.empty() : Optional.of(environment.substring(at + name.length(), end));
    }
}
