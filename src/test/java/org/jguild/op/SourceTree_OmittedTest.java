package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.run.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that must not be copied with the sources of a project. */
class SourceTree_OmittedTest {

    @TempDir
    Path folder;

    private Project project;
    private Path outside;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
        project.file("train.py", "x = 1\n");
        outside = Files.writeString(folder.toRealPath().resolve("passwd"), "root:x:0:0\n");
    }

    private void link(String name, Path target) throws IOException {
        Path link = project.folder().resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }

    private List<String> paths() {
        return project.operation("train.py").sources().stream()
                .map(SourceFile::path)
                .toList();
    }

    @Test
    void aLinkOutOfTheProjectIsNotFollowedAndAWarningIsShown() throws IOException {
        link("passwd.txt", outside);
        link("lib/deep.py", Path.of("../../passwd"));
        link("chain.json", Path.of("passwd.txt"));
        link("gone.txt", Path.of("nowhere"));
        link("etc", Path.of("/etc"));
        link("zero.txt", Path.of("/dev/zero"));
        assertThat(paths()).containsExactly("train.py");
        assertThat(project.operation("train.py").warnings())
                .containsExactly(
                        "chain.json, lib/deep.py, passwd.txt: not copied into the run, because they are links to "
                                + "files that are not part of the project " + project.folder()
                                + "; put the files themselves there if the program needs them.");
    }

    @Test
    void aLinkToASourceOfTheProjectIsCopied() throws IOException {
        project.file("lib/common.py", "y = 2\n");
        link("common.py", Path.of("lib/common.py"));
        link("again.py", Path.of("common.py"));
        assertThat(paths()).containsExactly("train.py", "again.py", "common.py", "lib/common.py");
        assertThat(project.operation("train.py").warnings()).isEmpty();
        assertThat(project.runDirectory("train.py").resolve("again.py")).hasContent("y = 2\n");
    }

    @Test
    void aLinkToAnExcludedFileIsNotCopied() throws Exception {
        project.file(".git/config", "token = abc\n");
        project.file("credentials.json", "{}");
        project.file(".gitignore", "local.cfg\n");
        project.file("local.cfg", "password = abc\n");
        link("a.txt", Path.of(".git/config"));
        link("b.txt", Path.of("credentials.json"));
        link("c.txt", Path.of("local.cfg"));
        Files.delete(project.folder().resolve(".git/config"));
        Project.run(new ProcessPlan(List.of("git", "init", "-q"), Map.of(), project.folder(), false));
        assertThat(paths()).containsExactly("train.py");
    }

    @Test
    void theScriptIsCopiedWhateverItsNameAndLinkTarget() throws IOException {
        link("linked.py", outside);
        project.program("token.txt", "#!/bin/sh\n");
        for (String script : List.of("linked.py", "token.txt")) {
            Operation operation = project.operation(script);
            assertThat(operation.sources().get(0).path()).isEqualTo(script);
            assertThat(operation.warnings()).hasSize(1).noneMatch(warning -> warning.startsWith(script));
        }
        assertThat(project.runDirectory("linked.py").resolve("linked.py")).hasContent("root:x:0:0\n");
    }

    @Test
    void credentialsAreNotCopiedAndAWarningNamesThem() {
        for (String name :
                List.of("credentials.json", ".secrets.json", "conf/token.txt", "tokenizer.json", "tokens.py")) {
            project.file(name, "1");
        }
        assertThat(paths()).containsExactly("train.py", "tokenizer.json", "tokens.py");
        assertThat(project.operation("train.py").warnings())
                .containsExactly(
                        ".secrets.json, conf/token.txt, credentials.json: not copied into the run, because their "
                                + "names suggest that they hold credentials; the program finds them in "
                                + project.folder()
                                + ", the value of PROJECT_DIR.");
    }
}
