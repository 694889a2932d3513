package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that cannot be mistaken for another one: process numbers are used again, and each host, start of a host and PID
 * namespace counts its own.
 *
 * @param host the name of the machine, and a digest of its id
 * @param boot the id of the start of its kernel; {@code -} where there is none
 * @param namespace the PID namespace; {@code -} where there is none
 * @param pid the process number
 * @param start when the process began: clock ticks since the kernel started on Linux, else milliseconds since 1970
 */
public record ProcessIdentity(String host, String boot, String namespace, long pid, long start) {

    /** What the parts of {@link #text} that this JVM writes look like, as a regular expression without groups. */
    public static final String FORM = "[A-Za-z0-9.-]{1,100}_[0-9a-f-]{1,36}_(?:\\d{1,18}|-)_\\d{1,18}_-?\\d{1,18}";

    private static final String SEPARATOR = "_";
    private static final Path PROC = Path.of("/proc");

    /** Where the state stands among the fields behind the program's name, and where the start does. */
    private static final int STATE_FIELD = 0;

    private static final int START_FIELD = 19;

    /**
     * Identifies this JVM.
     *
     * @return its identity; the start is -1 where the system does not say it
     */
    public static ProcessIdentity own() {
        return of(ProcessHandle.current().pid());
    }

    /** Identifies a process of this namespace that was just seen to live; its start is -1 if it is gone. */
    static ProcessIdentity of(long pid) {
        return new ProcessIdentity(Machine.id(), Machine.boot(), Machine.pidNamespace(), pid, startOf(pid));
    }

    /** Whether this host, its start and this PID namespace are those of the process, so that its number can be looked up. */
    boolean isOfThisMachine() {
        return boot.equals(Machine.boot())
                && namespace.equals(Machine.pidNamespace())
                && (!boot.equals("-") || host.equals(Machine.id()));
    }

    /** Whether the process lives; a zombie, which only waits to be forgotten, does not. Known on its own machine alone. */
    boolean isAlive() {
        return isOfThisMachine() && start >= 0 && startOf(pid) == start;
    }

    /**
     * Whether the process has certainly ended. What runs on another machine or in another container cannot be seen.
     *
     * @return true if it was seen that it does not live, or if its machine has started anew since
     */
    public boolean hasEnded() {
        boolean restarted = !boot.equals(Machine.boot());
        return start >= 0 && host.equals(Machine.id()) && (restarted || (isOfThisMachine() && !isAlive()));
    }

    /** The handle of the process, if it lives. */
    Optional<ProcessHandle> living() {
        return isAlive() ? ProcessHandle.of(pid) : Optional.empty();
    }

    /** When a process began; -1 if there is none that lives. */
    private static long startOf(long pid) {
        if (Files.isDirectory(PROC.resolve("self"))) {
            return startInProc(pid);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toEpochMilli)
                .orElse(-1L);
    }

    private static long startInProc(long pid) {
        try {
            // The program's name, in parentheses, may hold anything, bytes that are no text included.
            String stat =
                    Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean dead = fields[STATE_FIELD].equals("Z") || fields[STATE_FIELD].equals("X");
            return dead ? -1 : Long.parseLong(fields[START_FIELD]);
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    /**
     * Returns the identity as text that can be a part of a file's name.
     *
     * @return its parts in order, as {@link #FORM} has them
     */
    public String text() {
        return String.join(SEPARATOR, host, boot, namespace, Long.toString(pid), Long.toString(start));
    }

    /**
     * Reads what {@link #text} returned.
     *
     * @param line the text; blanks around it do not count
     * @return the identity; empty if it is none
     */
    public static Optional<ProcessIdentity> parse(String line) {
        String[] words = line.strip().split(SEPARATOR, -1);
        if (words.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcessIdentity(
                    words[0], words[1], words[2], Long.parseLong(words[3]), Long.parseLong(words[4])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
