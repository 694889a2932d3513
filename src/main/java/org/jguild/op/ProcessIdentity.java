package org.jguild.op;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which process on which machine, as text for names of files, so that another process can find out later whether it has
 * ended. Only Linux tells enough.
 *
 * @param host a digest of the machine's name and number
 * @param boot the beginning of the number that the system gave itself when it was booted
 * @param namespace the number of the space in which process numbers count, of which each container has its own
 * @param pid the number of the process
 * @param startTicks when the process began, in ticks since the boot
 */
record ProcessIdentity(String host, String boot, long namespace, long pid, long startTicks) {

    /** A text as {@link #text} returns it. */
    static final String FORM = "([0-9a-f]{8})-([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})-(\\d{1,18})";

    private static final Pattern TEXT = Pattern.compile(FORM);
    private static final Path PROC = Path.of("/proc");
    /** The fields of a process after its name, which may hold blanks and brackets itself. */
    private static final int STATE = 0;

    private static final int START = 19;

    /** Returns the identity of this process; empty where the system does not tell. */
    static Optional<ProcessIdentity> ofThisProcess() {
        try {
            long pid = ProcessHandle.current().pid();
            String boot = read(PROC.resolve("sys/kernel/random/boot_id")).substring(0, 8);
            String host = read(Path.of("/etc/machine-id")) + "\n" + read(PROC.resolve("sys/kernel/hostname"));
            String namespace =
                    Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
            OptionalLong start = startTicks(pid);
            if (start.isEmpty()) {
                return Optional.empty();
            }
            return parse(digest(host) + "-" + boot + "-" + namespace.replaceAll("\\D", "") + "-" + pid + "-"
                    + start.getAsLong());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static Optional<ProcessIdentity> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new ProcessIdentity(
                        parts.group(1),
                        parts.group(2),
                        Long.parseLong(parts.group(3)),
                        Long.parseLong(parts.group(4)),
                        Long.parseLong(parts.group(5))))
                : Optional.empty();
    }

    String text() {
        return host + "-" + boot + "-" + namespace + "-" + pid + "-" + startTicks;
    }

    /**
     * Whether the process has certainly ended. What runs on another machine or in another container cannot be seen.
     *
     * @param here the calling process
     */
    boolean hasEnded(ProcessIdentity here) {
        if (!host.equals(here.host)) {
            return false;
        }
        if (!boot.equals(here.boot)) {
            return true;
        }
        if (namespace != here.namespace) {
            return false;
        }
        try {
            OptionalLong start = startTicks(pid);
            return start.isEmpty() || start.getAsLong() != startTicks;
        } catch (IOException | RuntimeException e) {
            return !Files.exists(PROC.resolve(Long.toString(pid)));
        }
    }

    /** Empty when the process has ended and only waits for its parent to notice. */
    private static OptionalLong startTicks(long pid) throws IOException {
        String line = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"), StandardCharsets.ISO_8859_1);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return fields[STATE].equals("Z") || fields[STATE].equals("X")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(fields[START]));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
