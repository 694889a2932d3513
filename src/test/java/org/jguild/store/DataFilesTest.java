package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs find the data files of their project next to them, and change neither these nor those of other runs. */
@Tag("slow")
class DataFilesTest {

    private static final int BYTES = 3 << 20;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        Files.write(project.directory().resolve("large.json"), new byte[BYTES]);
        Files.write(project.directory().resolve("small.bin"), new byte[] {1, 2, 3});
        Files.writeString(project.directory().resolve("data.csv"), "a,b\n1,2\n");
        Files.createDirectories(project.directory().resolve("sub"));
        Files.write(project.directory().resolve("sub/part.npy"), new byte[BYTES]);
        Files.writeString(project.directory().resolve(".env"), "PASSWORD=1");
        Files.writeString(project.directory().resolve("id_rsa"), "key");
        Files.writeString(project.directory().resolve("api_token.bin"), "key");
    }

    private static long bytes(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            long sum = 0;
            for (Path file : files.toList()) {
                sum += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
            }
            return sum;
        }
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> runs = Files.list(project.home().resolve("runs"))) {
            return runs.filter(run -> Files.exists(run.resolve("train.py"))).toList();
        }
    }

    private List<String> lines() {
        List<String> all = project.csv();
        return all.subList(1, all.size());
    }

    @Test
    void aProgramReadsThemAndEachContentIsStoredOnce() throws Exception {
        project.program(
                "train.py",
                "import os",
                "x = 1",
                "here = os.path.dirname(os.path.abspath(__file__))",
                "names = ('large.json', 'small.bin', 'data.csv', 'sub/part.npy')",
                "print('loss:', sum(len(open(os.path.join(here, name), 'rb').read()) for name in names))");

        project.guild("run train.py x=[1,2,3,4]");
        project.guild("run train.py x=5");

        double sum = 2 * BYTES + 3 + 8;
        assertThat(lines()).hasSize(5).allSatisfy(line -> assertThat(line).contains("," + sum));
        // Both large files consist of zeros.
        assertThat(bytes(project.home())).isBetween((long) BYTES, BYTES + (1L << 19));
    }

    @Test
    void whatAProgramWritesReachesNeitherTheProjectNorAnotherTrial() throws Exception {
        project.program(
                "train.py",
                "import os",
                "x = 1",
                "print('loss:', os.path.getsize('large.json') + os.path.getsize('data.csv'))",
                "for name in ('large.json', 'data.csv'):",
                "    try:",
                "        open(name, 'a').write('more')",
                "    except PermissionError as error:",
                "        print(error)");

        project.guild("run train.py x=[1,2,3]");
        project.guild("run train.py x=4");

        double sum = BYTES + 8;
        assertThat(lines()).hasSize(4).allSatisfy(line -> assertThat(line).contains("," + sum));
        assertThat(Files.size(project.directory().resolve("large.json"))).isEqualTo(BYTES);
        assertThat(Files.size(project.directory().resolve("data.csv"))).isEqualTo(8);
    }

    @Test
    void credentialsAndHiddenFilesStayInTheProject() throws Exception {
        project.program("train.py", "x = 1", "print('loss:', x)");

        project.guild("run train.py x=[1,2]");

        assertThat(runs()).hasSize(2).allSatisfy(run -> assertThat(List.of(".env", "id_rsa", "api_token.bin"))
                .noneMatch(name -> Files.exists(run.resolve(name), LinkOption.NOFOLLOW_LINKS)));
    }

    @Test
    void aForgedLinkOfABatchIsNotCopied() throws Exception {
        project.program("train.py", "x = 1", "print('loss:', x)");
        project.guild("run train.py x=[1,2]");
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path batch;
        try (Stream<Path> runs = Files.list(project.home().resolve("runs"))) {
            batch = runs.filter(run -> Files.isDirectory(run.resolve(".guild/proto")))
                    .findFirst()
                    .orElseThrow();
        }
        Files.createSymbolicLink(batch.resolve(".guild/proto/forged"), secret);

        project.guild("run --restart " + batch.getFileName() + " x=[1,2,3]");

        assertThat(runs()).hasSize(3).allSatisfy(run -> assertThat(
                        Files.exists(run.resolve("forged"), LinkOption.NOFOLLOW_LINKS))
                .isFalse());
    }
}
