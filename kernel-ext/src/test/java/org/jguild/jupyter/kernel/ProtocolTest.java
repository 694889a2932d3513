package org.jguild.jupyter.kernel;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
     * message, {@code magics.py} for magics, {@code containment.py} for what does not end by itself,
     * {@code cells.py} for what cells log, print, show and declare anew.
     */
    @ParameterizedTest
    @ValueSource(strings = {"protocol.py", "messages.py", "magics.py", "containment.py", "cells.py"})
    @Timeout(value = 20, unit = MINUTES)
    void kernelAnswersJupyter(String name) throws Exception {
        assumeTrue(
                KernelProcess.succeeds(PYTHON, "-c", "import jupyter_client"),
                "python3-jupyter-client is not installed");
        Path script = Path.of(ProtocolTest.class.getResource(name).toURI());

        Process process = start(List.of(PYTHON, script.toString(), KernelProcess.JAVA, KernelProcess.classPath()));
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(report).isZero();
        assertThat(report).contains("0 checks failed");
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
