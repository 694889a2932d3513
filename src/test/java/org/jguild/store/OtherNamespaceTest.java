package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader in another PID namespace, such as a container, where the processes of a run have other ids or none. */
@Tag("slow")
class OtherNamespaceTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        RunningProgram.write(folder, project);
    }

    /** The record of a running run, apart from the heartbeat of its command. */
    private record Recorded(Set<String> names, FileTree attributes) {

        static Recorded of(Path run) throws IOException {
            return new Recorded(FileTree.of(run).files().keySet(), FileTree.of(run.resolve(".guild/attrs")));
        }

        void assertSame(Path run) throws IOException {
            assertThat(FileTree.of(run).files()).containsOnlyKeys(names);
            attributes.assertSame(FileTree.of(run.resolve(".guild/attrs")));
        }
    }

    private Jvm.Ended there(String line) throws Exception {
        return Jvm.run(project.with("QUICK", "1"), SystemTool.inOtherNamespace(Jvm.guild(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run wait.sh", "run wait.sh x=[1,2]"})
    void aRunIsRunningThereTooAndEndsAsItWould(String line) throws Exception {
        try (RunningProgram running = RunningProgram.start(folder, project, Jvm.guild(line))) {
            Recorded before = Recorded.of(project.run(running.id()));

            assertThat(there("runs").output()).contains(" running");
            assertThat(there("compare").output()).contains(" running");
            Jvm.Ended restart = there("run --restart " + running.id());
            assertThat(restart.status()).isEqualTo(1);
            assertThat(restart.errors()).startsWith("jguild: ").hasLineCount(1).contains("running");

            before.assertSame(project.run(running.id()));
            assertThat(running.finish()).isZero();
        }
        assertThat(project.csv()).hasSize(line.contains("x=") ? 3 : 2);
        assertThat(project.csv().stream().skip(1)).allMatch(row -> row.contains(",completed,") && row.endsWith(",1.0"));
    }
}
