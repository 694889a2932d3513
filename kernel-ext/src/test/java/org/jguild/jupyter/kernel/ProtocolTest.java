package org.jguild.jupyter.kernel;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Starts the kernel and speaks Jupyter's protocol with it, through Jupyter's own client. The scripts wait more than they
 * work, and each has kernels of its own, so they run at the same time.
 */
@Execution(ExecutionMode.CONCURRENT)
class ProtocolTest {

    private static final String PYTHON = "/usr/bin/python3";

    /**
     * Runs one script: {@code protocol.py} for what notebooks rely on, {@code messages.py} for the protocol message by
     * message, {@code magics.py} for magics, {@code containment.py} for what does not end by itself.
     */
    @ParameterizedTest
    @ValueSource(strings = {"protocol.py", "messages.py", "magics.py", "containment.py"})
    @Timeout(value = 20, unit = MINUTES)
    void kernelAnswersJupyter(String name) throws Exception {
        assumeTrue(hasClient(), "python3-jupyter-client is not installed");
        Path script = Path.of(ProtocolTest.class.getResource(name).toURI());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        Process process = start(List.of(PYTHON, script.toString(), java.toString(), classPath()));
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(report).isZero();
        assertThat(report).contains("0 checks failed");
    }

    private static boolean hasClient() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return false;
        }
        Process process = start(List.of(PYTHON, "-c", "import jupyter_client"));
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    /** What the tests run with, less what only they need; the kernel must find its own slf4j provider there. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> entries = new ArrayList<>(Arrays.asList(all.split(java.io.File.pathSeparator, -1)));
        entries.removeIf(entry -> entry.endsWith("test-classes"));
        return String.join(java.io.File.pathSeparator, entries);
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
