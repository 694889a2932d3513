package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jguild.experiment.Session;
import org.junit.jupiter.api.Test;

/** What is common to all kernels runs in a JVM that has the jars of none. */
class KernelsApartTest {

    @Test
    void noJarOfAKernelIsNeeded() throws Exception {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String without = Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.matches(".*(basekernel|jjava|jeromq).*"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Process process = new ProcessBuilder(List.of(java, "-cp", without, KernelsApartTest.class.getName()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("shown: %guild COMMAND: ");
    }

    /** Installs JGuild and runs a magic, in the JVM of the test. */
    public static void main(String[] arguments) throws Exception {
        RecordedFrontend frontend = new RecordedFrontend();
        JGuild.install(frontend);
        MagicResult help = new GuildMagic(frontend, new Session(), Clock.systemUTC()).run(List.of("--help"), "");
        System.out.println("shown: " + help.value());
    }
}
