package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.ChildJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(600)
class TemporaryFolderTest {

    @TempDir
    Path folder;

    private Notebook project;
    private Path errors;

    @BeforeEach
    void makeProject() {
        project = new Notebook(folder);
        project.write("train.py", Notebook.LOSS);
        project.write("Train.java", Notebook.JAVA_LOSS);
        project.write("slow.py", "import time\nprint('loss: 1', flush=True)\ntime.sleep(600)\n");
        errors = folder.resolve("errors.txt");
    }

    private Process start(Path temporary, String line) throws IOException {
        List<String> options = List.of("-Djava.io.tmpdir=" + temporary);
        ProcessBuilder builder = new ProcessBuilder(ChildJvm.words(Main.class, options, List.of(line.split(" "))))
                .directory(project.directory().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        builder.environment().put("GUILD_HOME", project.home().toString());
        return builder.start();
    }

    /** Newer JVMs warn of the folder themselves. */
    private static String withoutWarnings(String text) {
        return text.replaceAll("(?m)^WARNING: .*\\R", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run train.py", "run Train.java x=[0.1:0.2] -m 2"})
    void aMissingFolderIsNamedInOneSentence(String line) throws Exception {
        Path missing = folder.resolve("missing");
        assertThat(start(missing, line).waitFor()).isEqualTo(1);
        assertThat(withoutWarnings(Files.readString(errors)))
                .isEqualTo(
                        "jguild: Cannot create temporary files in " + missing + ": there is no such folder; make it a "
                                + "writable folder, or name another one with JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIR.\n");
    }

    @Test
    void whatAKillLeftIsRemovedByALaterStart() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process killed = start(temporary, "run slow.py");
        try {
            while (project.runs().stream().noneMatch(run -> run.run().output().contains("loss"))) {
                assertThat(killed.isAlive()).isTrue();
                Thread.sleep(20);
            }
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertThat(entries(temporary)).isNotEmpty();
        assertThat(start(temporary, "run train.py").waitFor()).isZero();
        assertThat(entries(temporary)).isEmpty();
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
