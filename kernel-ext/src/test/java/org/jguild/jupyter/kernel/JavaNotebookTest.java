package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Java notebook as an operation, executed by this kernel through Jupyter. */
class JavaNotebookTest {

    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    Path folder;

    @BeforeEach
    void installKernel() throws Exception {
        assumeTrue(
                KernelProcess.succeeds(PYTHON, "-c", "import nbclient, nbconvert"),
                "python3-nbclient and python3-nbconvert are not installed");
        Path spec = Files.createDirectories(folder.resolve("jupyter/kernels/java-test"));
        Files.writeString(
                spec.resolve("kernel.json"),
                """
                {"argv": ["%s", "-cp", "%s", "org.jguild.jupyter.kernel.KernelMain", "{connection_file}"],
                 "display_name": "test", "language": "java", "interrupt_mode": "message"}
                """
                        .formatted(KernelProcess.JAVA, KernelProcess.classPath()));
        Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(folder.resolve("home"));
    }

    @Test
    @Timeout(600)
    void itsVariablesAreFlagsAndEachRunKeepsTheExecutedCopy() throws Exception {
        String source = notebook(
                "double lr = 0.1; // rate\nvar name = \"a\";",
                "System.out.println(\"loss: \" + lr * 2);\nSystem.out.println(name);");

        String printed = run("run", "Train.ipynb", "lr=[1,0.5]", "name=é");

        assertThat(printed).contains("2 trials");
        List<Path> copies = copies();
        assertThat(copies).hasSize(2);
        assertThat(copies.stream().map(JavaNotebookTest::read))
                .anySatisfy(copy -> assertThat(copy).contains("double lr = 1.0; // rate", "loss: 2.0", "é\\n"))
                .anySatisfy(copy -> assertThat(copy).contains("double lr = 0.5; // rate", "loss: 1.0", "é\\n"));
        assertThat(run("compare", "--csv", "-")).contains(",1,é,2", ",0.5,é,1");
        assertThat(folder.resolve("project/Train.ipynb")).content().isEqualTo(source);
    }

    @Test
    @Timeout(600)
    void aCellThatFailsEndsTheRun() throws Exception {
        notebook("int n = 1;", "throw new IllegalStateException(\"no rows\");", "System.out.println(\"never\");");

        assertThat(run("run", "Train.ipynb")).contains("no rows").doesNotContain("never");
        assertThat(run("runs")).contains("error");
        assertThat(read(copies().get(0))).contains("no rows");
    }

    private String notebook(String... cells) throws IOException {
        String list = Stream.of(cells)
                .map(cell ->
                        """
                        {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "%s"}"""
                                .formatted(cell.replace("\"", "\\\"").replace("\n", "\\n")))
                .collect(Collectors.joining(","));
        String text =
                """
                {"cells": [%s], "nbformat": 4, "nbformat_minor": 4,
                 "metadata": {"kernelspec": {"name": "java-test", "language": "java", "display_name": "test"}}}
                """
                        .formatted(list);
        Files.writeString(folder.resolve("project/Train.ipynb"), text);
        return text;
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home/runs"))) {
            return files.filter(file -> file.endsWith("Train.executed.ipynb")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the command {@code jguild} and returns what it printed. */
    private String run(String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(KernelProcess.JAVA, "-Dfile.encoding=UTF-8", "-cp", KernelProcess.classPath()),
                        Stream.concat(Stream.of("org.jguild.command.Main"), Stream.of(words)))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.resolve("project").toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "JUPYTER_PATH",
                        folder.resolve("jupyter").toString(),
                        "GUILD_HOME",
                        folder.resolve("home").toString(),
                        "JGUILD_PYTHON",
                        PYTHON,
                        "LC_ALL",
                        "C.UTF-8"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
