package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader in another PID namespace, as a container has one, where the processes of a run have other numbers or none. */
class OtherNamespaceTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        RunningProgram.write(folder, project);
    }

    private Jvm.Ended there(String line) throws Exception {
        return Jvm.run(project.with("QUICK", "1"), Tool.inOtherNamespace(Jvm.guild(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run wait.sh", "run wait.sh x=[1,2]"})
    void aRunIsRunningThereTooAndEndsAsItWould(String line) throws Exception {
        try (RunningProgram running = RunningProgram.start(folder, project, Jvm.guild(line))) {
            Tree before = Tree.of(project.home(), project.home().resolve("cache"));

            assertThat(there("runs").output()).contains(" running");
            assertThat(there("compare").output()).contains(" running");

            before.assertSame(Tree.of(project.home(), project.home().resolve("cache")));
            assertThat(running.finish()).isZero();
        }
        assertThat(project.csv()).hasSize(line.contains("x=") ? 3 : 2);
        assertThat(project.csv().stream().skip(1)).allMatch(row -> row.contains(",completed,"));
    }

    @Test
    void aRestartThereIsRefused() throws Exception {
        try (RunningProgram running = RunningProgram.start(folder, project, Jvm.guild("run wait.sh"))) {
            Tree before = Tree.of(project.home(), project.home().resolve("cache"));

            Jvm.Ended ended = there("run --restart " + running.id());

            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.errors()).startsWith("jguild: ").hasLineCount(1).contains("running");
            before.assertSame(Tree.of(project.home(), project.home().resolve("cache")));
            assertThat(running.finish()).isZero();
        }
        assertThat(project.csv())
                .hasSize(2)
                .last()
                .asString()
                .contains(",completed,")
                .endsWith(",1.0");
    }
}
