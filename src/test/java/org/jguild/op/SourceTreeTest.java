package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jguild.run.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
        project.file("train.py", "x = 1\n");
    }

    private List<String> paths() {
        return project.operation("train.py").sources().stream()
                .map(SourceFile::path)
                .toList();
    }

    @Test
    void theScriptComesFirstAndTextNextToItIsCopied() {
        for (String name : List.of("a.py", "sub/deep.py", "conf.yml", "notes.txt", "z.json")) {
            project.file(name, "1");
        }
        assertThat(paths()).containsExactly("train.py", "a.py", "conf.yml", "notes.txt", "z.json", "sub/deep.py");
    }

    @Test
    void dataFilesAreLinkedUnlessTheyAreSmallText() {
        for (String name :
                List.of("results.csv", "page.html", "n.ipynb", "weights.bin", ".env", ".gitignore", "server.key")) {
            project.file(name, "1");
        }
        project.file("big.py", "#".repeat((1 << 20) + 1));
        assertThat(paths()).containsExactly("train.py", "results.csv", "big.py", "n.ipynb", "page.html", "weights.bin");
        assertThat(project.operation("train.py").sources().stream()
                        .filter(SourceFile::linked)
                        .map(SourceFile::path))
                .containsExactly("big.py", "n.ipynb", "page.html", "weights.bin");
    }

    @Test
    void foldersWithoutFilesButHiddenOnesExistInARun() throws Exception {
        project.file("results/.gitignore", "*");
        project.file("kept/.keep", "");
        project.file("kept/a.txt", "1");
        project.file("models/private/.guild-nocopy", "");
        Files.createDirectories(project.folder().resolve("out/deep"));
        assertThat(paths()).containsExactly("train.py", "kept/a.txt", "results", "out/deep");
        assertThat(project.runDirectory("train.py").resolve("results")).isEmptyDirectory();
    }

    @Test
    void generatedFilesAreLeftOut() {
        for (String name : List.of(".hidden/a.py", "target/b.py", "__pycache__/c.py", "p.egg-info/d.py")) {
            project.file(name, "1");
        }
        project.file("venv/pyvenv.cfg", "");
        project.file("venv/lib.py", "");
        project.file("private/.guild-nocopy", "");
        project.file("private/e.py", "");
        project.file("home/runs/1/.guild/opref", "");
        project.file("home/runs/1/train.py", "");
        project.file("store/jguild.seal", "");
        project.file("store/data.bin", "");
        project.file("runs/.unfinished/guard", "");
        project.file("runs/1/data.bin", "");
        project.file("cache/data/1", "");
        project.file("jguild.seal", "");
        assertThat(paths()).containsExactly("train.py");
    }

    @Test
    void aWarningIsShownForTooManyFiles() {
        for (int i = 0; i < 120; i++) {
            project.file("m" + i + ".py", "");
        }
        Operation operation = project.operation("train.py");
        assertThat(operation.sources()).hasSize(100);
        assertThat(operation.warnings()).singleElement().asString().contains("121 source files", "first 100");
    }

    @Test
    void textBeyondTheLimitIsData() {
        for (int i = 0; i < 120; i++) {
            project.file("m" + i + ".py", "");
        }
        project.file("tables/points.csv", "1,2\n");
        assertThat(project.operation("train.py").sources())
                .filteredOn(SourceFile::linked)
                .extracting(SourceFile::path)
                .containsExactly("tables/points.csv");
    }

    @Test
    void filesThatGitIgnoresAreLeftOut() throws Exception {
        project.file(".gitignore", "secret.py\n");
        project.file("secret.py", "");
        project.file("mine.py", "");
        Project.run(new ProcessPlan(List.of("git", "init", "-q"), Map.of(), project.folder(), false));
        assertThat(paths()).containsExactly("train.py", "mine.py");
    }

    @Test
    void theDigestCoversTheCode() throws Exception {
        project.file("lib/a.py", "y\n");
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update("lib/a.py\0y\n\0train.py\0x = 1\n\0".getBytes(StandardCharsets.UTF_8));
        assertThat(project.operation("train.py").digest())
                .isEqualTo(HexFormat.of().formatHex(md5.digest()));
    }

    @Test
    void dataNextToTheScriptDoesNotChangeTheDigest() {
        String before = project.operation("train.py").digest();
        project.file("results.csv", "1");
        project.file("log.txt", "1");
        assertThat(project.operation("train.py").digest()).isEqualTo(before);
        project.file("conf.yml", "1");
        assertThat(project.operation("train.py").digest()).isNotEqualTo(before);
    }
}
