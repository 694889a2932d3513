package org.jguild.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a run records of the machine it is made on. */
final class Machine {

    private static final Path KERNEL_HOSTNAME = Path.of("/proc/sys/kernel/hostname");

    private static final String HOST = findHost();
    private static final String BOOT = firstLine(Path.of("/proc/sys/kernel/random/boot_id"));
    private static final String PID_NAMESPACE = findPidNamespace();

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
        String uptime = firstLine(Path.of("/proc/uptime"));
        try {
            return nowMicros - (long) (Double.parseDouble(uptime.split(" ", -1)[0]) * 1e6);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String findPidNamespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
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
