package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A restart runs the program that a record names. In a home that came with a project, and that the user neither created
 * nor named, it is refused until the user runs the command {@code trust}.
 */
class TrustTest {

    private static final String RUN = "a".repeat(32);

    @TempDir
    private Path folder;

    private Project clone;
    private Path ran;

    @BeforeEach
    void writeProject() {
        ran = folder.resolve("ran");
        clone = cloned("clone");
    }

    private Project cloned(String name) {
        Project project = Project.inClone(folder.resolve(name));
        writeRun(project);
        return project;
    }

    private void writeRun(Project project) {
        project.program("train.sh", "touch " + ran, "echo loss: 0.5");
        HandWrittenRun.completed(project.home(), RUN, 1).of(project, "train.sh");
    }

    private static void copy(Path from, Path to) {
        assertThat(SystemTool.succeeds("cp", "-a", from.toString(), to.toString()))
                .isTrue();
    }

    private void assertRefused(Project project) {
        assertThat(project.refusal("run --restart aaaa")).contains("jguild trust");
        assertThat(ran).doesNotExist();
    }

    private void assertRestarts(Project project) throws IOException {
        project.guild("run --restart aaaa");
        assertThat(ran).exists();
        Files.delete(ran);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--restart aaaa", "--start aaaa", "--restart train.sh", "--restart bbbb", "--restart +"})
    void aRestartInAClonedHomeNamesTheCommandThatTrustsIt(String words) throws IOException {
        HandWrittenRun.grid(clone.home(), "b".repeat(32), RUN);
        FileTree before = FileTree.of(folder, clone.home().resolve("cache"));

        assertThat(clone.refusal("run " + words)).contains("jguild trust");

        before.assertSame(FileTree.of(folder, clone.home().resolve("cache")));
    }

    @Test
    void aNewRunInAClonedHomeNeedsNoTrustAndDoesNotCreateIt() throws IOException {
        clone.guild("run train.sh");
        Files.delete(ran);

        assertRefused(clone);
    }

    @Test
    void aTrustedHomeRestarts() throws IOException {
        assertThat(clone.guild("trust").text()).contains(clone.home().toString());

        assertRestarts(clone);
    }

    @Test
    void aTrustedHomeIsTrustedFromAFolderBelowToo() throws IOException {
        clone.guild("trust");

        assertRestarts(clone.in("notebooks/first"));
    }

    @Test
    void trustOfOneHomeIsNotTrustOfAnother() {
        clone.guild("trust");

        assertRefused(cloned("other"));
    }

    @Test
    void aCopyOfATrustedHomeIsNotTrusted() {
        clone.guild("trust");
        copy(clone.directory(), folder.resolve("copy"));

        assertRefused(Project.inClone(folder.resolve("copy")));
    }

    @Test
    void aCopyOfAHomeThatJGuildCreatedIsNotTrusted() {
        Project made = Project.inClone(folder.resolve("made"));
        made.program("train.sh", "echo loss: 0.5");
        made.guild("run train.sh");
        writeRun(made);
        copy(made.directory(), folder.resolve("copy"));

        assertRefused(Project.inClone(folder.resolve("copy")));
    }

    @Test
    void anEmptyHomeInWhichJGuildRanIsTrusted() throws IOException {
        Project made = Project.inClone(folder.resolve("made"));
        made.program("train.sh", "touch " + ran, "echo loss: 0.5");
        made.guild("run train.sh x=1");
        Files.delete(ran);

        made.guild("run --restart train.sh x=2");

        assertThat(ran).exists();
        assertThat(made.csv())
                .hasSize(2)
                .last()
                .asString()
                .contains("completed")
                .endsWith(",2,0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-H", "GUILD_HOME"})
    void aHomeThatTheUserNamesIsTrusted(String how) throws IOException {
        boolean option = how.equals("-H");
        Project named = option ? clone : clone.with("GUILD_HOME", clone.home().toString());

        named.guild((option ? "-H " + clone.home() + " " : "") + "run --restart aaaa");

        assertThat(ran).exists();
    }
}
