package org.jguild.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jguild.text.Digest;

/** What a run records of the machine it is made on. */
final class Machine {

    private static final int MAX_NAME = 64;
    private static final int ID_BYTES = 4;
    private static final Path KERNEL_HOSTNAME = Path.of("/proc/sys/kernel/hostname");

    private static final String HOST = findHost();
    private static final String BOOT = firstLine(Path.of("/proc/sys/kernel/random/boot_id"));
    private static final String PID_NAMESPACE = findPidNamespace();
    private static final String ID = findId();

    /** When this class was loaded, by two clocks: how long the kernel ran, and the one that nobody sets. */
    private static final double UPTIME_SECONDS = uptimeSeconds();

    private static final long LOADED_NANOS = System.nanoTime();

    private Machine() {}

    static String host() {
        return HOST;
    }

    /** Asks for the name of this machine, without a network where that is possible. */
    private static String findHost() {
        try {
            String name = Files.readString(KERNEL_HOSTNAME).strip();
            if (!name.isEmpty()) {
                return name;
            }
        } catch (IOException e) {
            // Not Linux.
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** The id of this start of the kernel, which is another one after each power cut; {@code -} where there is none. */
    static String boot() {
        return BOOT;
    }

    /** The PID namespace of this JVM: in containers, process numbers have other meanings; {@code -} where there is none. */
    static String pidNamespace() {
        return PID_NAMESPACE;
    }

    /**
     * A secret of this machine that no stranger knows: its id, or else that of its start.
     *
     * @return some text; {@code -} where there is neither
     */
    static String secret() {
        String id = firstLine(Path.of("/etc/machine-id"));
        return id.equals("-") ? BOOT : id;
    }

    /** When the kernel started, in microseconds since 1970 by the clock as it is now; the latest time there is if unknown. */
    static long bootMicros(long nowMicros) {
        double uptime = UPTIME_SECONDS + (System.nanoTime() - LOADED_NANOS) / 1e9;
        return Double.isNaN(uptime) ? Long.MAX_VALUE : nowMicros - (long) (uptime * 1e6);
    }

    private static double uptimeSeconds() {
        try {
            return Double.parseDouble(firstLine(Path.of("/proc/uptime")).split(" ", -1)[0]);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String findPidNamespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid"))
                    .toString()
                    .replaceAll("\\D", "");
        } catch (IOException | UnsupportedOperationException e) {
            return "-";
        }
    }

    private static String firstLine(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? "-" : text;
        } catch (IOException e) {
            return "-";
        }
    }

    /** A name of this machine that others with the same name do not share, made of letters, digits, dots and dashes. */
    static String id() {
        return ID;
    }

    private static String findId() {
        String name = HOST.replaceAll("[^A-Za-z0-9.-]", "-");
        return name.substring(0, Math.min(name.length(), MAX_NAME)) + "." + digest(HOST + "\n" + secret(), ID_BYTES);
    }

    /** The first bytes of the SHA-256 of a text, as hexadecimal digits. */
    static String digest(String text, int bytes) {
        return Digest.sha256().add(text).hex().substring(0, 2 * bytes);
    }

    static String user() {
        return System.getProperty("user.name", "");
    }

    static Map<String, Object> platform() {
        return Map.of(
                "architecture",
                System.getProperty("os.arch", ""),
                "cpus",
                (long) Runtime.getRuntime().availableProcessors(),
                "java_version",
                Runtime.version().toString(),
                "processor",
                "",
                "uname",
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
    }
}
