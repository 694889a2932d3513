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
