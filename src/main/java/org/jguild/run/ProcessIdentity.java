package org.jguild.run;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Identifies a process uniquely. A process id alone does not: it is reused after the process has ended, and each host,
 * each boot of a host and each PID namespace has its own ids.
 *
 * @param host the name of the machine, and a digest of its id
 * @param boot the boot id of its kernel; {@code -} if there is none
 * @param namespace the PID namespace; {@code -} if there is none
 * @param pid the process id
 * @param start when the process started: clock ticks since the kernel started on Linux, else milliseconds since 1970
 */
public record ProcessIdentity(String host, String boot, String namespace, long pid, long start) {

    /** A regular expression, without capturing groups, that matches every {@link #text} that this JVM writes. */
    public static final String FORM = "[A-Za-z0-9.-]{1,100}_[0-9a-f-]{1,36}_(?:\\d{1,18}|-)_\\d{1,18}_-?\\d{1,18}";

    private static final String SEPARATOR = "_";
    private static final Path PROC = Path.of("/proc");

    /** The indexes of state and start time among the fields after the name of the program. */
    private static final int STATE_FIELD = 0;

    private static final int START_FIELD = 19;

    private static final long ENDED = -1;
    private static final long UNKNOWN = -2;

    /** Read once, as a lock without a start time does not protect its run. */
    private static final ProcessIdentity OWN = of(ProcessHandle.current().pid());

    /**
     * Returns the identity of this JVM.
     *
     * @return its identity; the start is -1 if the system does not provide it
     */
    public static ProcessIdentity own() {
        return OWN;
    }

    /** Returns the identity of a process of this namespace; the start is -1 if the process has ended. */
    static ProcessIdentity of(long pid) {
        return new ProcessIdentity(Machine.id(), Machine.boot(), Machine.pidNamespace(), pid, startOf(pid));
    }

    /**
     * Whether the process belongs to this host, this boot and this PID namespace, so that its process id can be looked
     * up.
     */
    boolean isOfThisMachine() {
        return boot.equals(Machine.boot())
                && namespace.equals(Machine.pidNamespace())
                && (!boot.equals("-") || host.equals(Machine.id()));
    }

    /**
     * Whether the process is alive; a zombie is not. Can be determined only on the machine of the process. A process that
     * exists, but whose start cannot be read, for example because too many files are open, counts as alive.
     */
    boolean isAlive() {
        if (!isOfThisMachine() || start < 0) {
            return false;
        }
        long now = startOf(pid);
        return now == start || now == UNKNOWN;
    }

    /**
     * Whether the process has certainly ended. Processes on another machine or in another container cannot be looked
     * up.
     *
     * @return true if it was looked up and is not alive, or if its machine has restarted since
     */
    public boolean hasEnded() {
        boolean restarted = !boot.equals(Machine.boot());
        return start >= 0 && host.equals(Machine.id()) && (restarted || (isOfThisMachine() && !isAlive()));
    }

    /** Returns the handle of the process, if it is alive. */
    Optional<ProcessHandle> living() {
        return isAlive() ? ProcessHandle.of(pid) : Optional.empty();
    }

    /** Returns when a process started; {@link #ENDED} if it is not alive; {@link #UNKNOWN} if that cannot be read. */
    private static long startOf(long pid) {
        if (Files.isDirectory(PROC.resolve("self"))) {
            return startInProc(pid);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toEpochMilli)
                .orElse(ENDED);
    }

    private static long startInProc(long pid) {
        Path process = PROC.resolve(Long.toString(pid));
        // A stream and not a channel, which is closed when its thread is interrupted.
        try (FileInputStream in = new FileInputStream(process.resolve("stat").toFile())) {
            // The name of the program, in parentheses, may contain any bytes, also invalid text.
            String stat = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean dead = fields[STATE_FIELD].equals("Z") || fields[STATE_FIELD].equals("X");
            return dead ? ENDED : Long.parseLong(fields[START_FIELD]);
        } catch (IOException | RuntimeException e) {
            return Files.exists(process) ? UNKNOWN : ENDED;
        }
    }

    /**
     * Returns the identity as a text that can be part of a file name.
     *
     * @return its parts in order; {@link #FORM} matches it
     */
    public String text() {
        return String.join(SEPARATOR, host, boot, namespace, Long.toString(pid), Long.toString(start));
    }

    /**
     * Parses what {@link #text} returned.
     *
     * @param line the text; whitespace around it is ignored
     * @return the identity; empty if the text has another form
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
