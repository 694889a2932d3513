package org.jguild.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jguild.text.Digest;

/** The properties of this machine that runs record. */
final class Machine {

    private static final int MAX_NAME = 64;
    private static final int ID_BYTES = 4;
    private static final Path KERNEL_HOSTNAME = Path.of("/proc/sys/kernel/hostname");

    private static final String HOST = findHost();
    private static final String BOOT = firstLine(Path.of("/proc/sys/kernel/random/boot_id"));
    private static final String PID_NAMESPACE = findPidNamespace();
    private static final String ID = findId();

    /** When this class was loaded, by two clocks: the uptime of the kernel, and the monotonic clock of the JVM. */
    private static final double UPTIME_SECONDS = uptimeSeconds();

    private static final long LOADED_NANOS = System.nanoTime();

    private Machine() {}

    static String host() {
        return HOST;
    }

    /** Finds the host name, without using the network where that is possible. */
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

    /**
     * Returns the boot id of the kernel, which is different after each restart of the machine; {@code -} if there is
     * none.
     */
    static String boot() {
        return BOOT;
    }

    /** Returns the PID namespace of this JVM: a container has its own process ids; {@code -} if there is none. */
    static String pidNamespace() {
        return PID_NAMESPACE;
    }

    /**
     * Returns a secret that others do not know: the machine id, or else the boot id.
     *
     * @return the secret; {@code -} if there is neither
     */
    static String secret() {
        String id = firstLine(Path.of("/etc/machine-id"));
        return id.equals("-") ? BOOT : id;
    }

    /**
     * Returns when the kernel started, in microseconds since 1970 by the present clock; {@link Long#MAX_VALUE} if
     * unknown.
     */
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

    /**
     * Returns a unique name of this machine, also if another one has the same host name: letters, digits, dots and
     * dashes.
     */
    static String id() {
        return ID;
    }

    private static String findId() {
        String name = HOST.replaceAll("[^A-Za-z0-9.-]", "-");
        return name.substring(0, Math.min(name.length(), MAX_NAME)) + "." + digest(HOST + "\n" + secret(), ID_BYTES);
    }

    /** Returns the first bytes of the SHA-256 digest of a text, as hexadecimal digits. */
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
