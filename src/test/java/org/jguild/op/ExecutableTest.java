package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class ExecutableTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws Exception {
        project = new Project(folder.toRealPath());
        Files.createDirectories(project.folder());
    }

    @Test
    void flagsArePassedAsArgumentsAndVariables() throws Exception {
        project.program("fit.sh", "#!/bin/sh\necho \"$@\"\nenv\n");
        Map<String, Object> flags = new TreeMap<>(Map.of("x", 0.5, "n-x", -1L, "on", true, "off", false));
        flags.put("none", null);
        flags.put("words", "a b");
        Project.Result result = project.run("fit.sh", flags);
        assertThat(result.stdout().lines()).first().isEqualTo("--n-x -1 --off  --on 1 --words a b --x 0.5");
        assertThat(result.stdout().lines())
                .contains("FLAG_X=0.5", "FLAG_N_X=-1", "FLAG_ON=1", "FLAG_OFF=", "FLAG_NONE=", "FLAG_WORDS=a b")
                .contains(
                        "RUN_DIR=" + result.directory(),
                        "RUN_ID=0123",
                        "GUILD_HOME=" + folder.toRealPath().resolve("home"),
                        "GUILD_OP=" + project.folder().resolve("fit.sh"),
                        "PROJECT_DIR=" + project.folder(),
                        "CMD_DIR=" + project.folder(),
                        "PWD=" + result.directory());
    }

    @Test
    void aScriptOfTheProjectRunsFromItsCopy() throws Exception {
        project.program("fit.sh", "#!/bin/sh\necho $0\n");
        Project.Result result = project.run("fit.sh", Map.of());
        assertThat(result.stdout()).isEqualTo(result.directory().resolve("fit.sh") + "\n");
    }

    @Test
    void aProgramOnPathIsRunFromItsOwnFolder() throws Exception {
        Operation operation = project.operation("true");
        assertThat(operation.name()).isEqualTo("true");
        assertThat(operation.opref().op()).isEqualTo("true");
        assertThat(operation.sources()).isEmpty();
        assertThat(operation.digest()).isNull();
        PreparedProcess prepared = (PreparedProcess) operation.prepare(project.scratch());
        assertThat(prepared.acceptsAnyFlag()).isTrue();
        ProcessPlan plan = prepared.plan(FlagValues.of(Map.of("x", 1L)), folder, "0123");
        assertThat(plan.command()).hasSize(3).endsWith("--x", "1");
        assertThat(Path.of(plan.command().get(0))).isAbsolute().hasFileName("true");
        assertThat(plan.exitsOnStdinClose()).isFalse();
        assertThat(Project.run(plan).status()).isZero();
    }

    @Test
    void anUnknownNameSuggestsSimilarNames() {
        project.file("train.py", "");
        project.file("Train.java", "");
        project.file("data.csv", "");
        assertThatThrownBy(() -> project.operation("trian.py"))
                .isInstanceOf(GuildException.class)
                .hasMessage("There is no operation 'trian.py' in " + project.folder()
                        + " (known: Train.java, train.py). Did you mean 'train.py'?");
        assertThatThrownBy(() -> project.operation("data.csv"))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "'data.csv' cannot be run: it is neither a Python script (.py) nor a notebook (.ipynb) nor a"
                                + " Java source (.java) nor an executable file.");
        project.file("fit.sh", "");
        assertThatThrownBy(() -> project.operation("fit.sh"))
                .hasMessageEndingWith("; write the command line that runs it, such as jguild run 'sh fit.sh ${x}'.");
    }

    @Test
    void theMessageForAnEmptyFolderSaysSo() {
        assertThatThrownBy(() -> project.operation("no-such-thing"))
                .hasMessage("There is no operation 'no-such-thing' in " + project.folder()
                        + ", which contains nothing that can be run.");
    }
}
