package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user reads when a program does not find a file that lies in its project. */
@Tag("slow")
class MissingFileTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() throws Exception {
        notebook = new Notebook(folder);
        new ProcessBuilder("git", "init", "-q")
                .directory(notebook.directory().toFile())
                .start()
                .waitFor(60, TimeUnit.SECONDS);
        notebook.write(".gitignore", "raw/\n");
        notebook.write("raw/rows.bin", "1\n");
        notebook.write("build/rows.bin", "1\n");
        notebook.write(".env", "A=1\n");
        notebook.write(".cache/rows.bin", "1\n");
        notebook.write("token.bin", "1\n");
        notebook.write("data.bin", "1\n");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> failure(String line) {
        return assertThatThrownBy(() -> notebook.guild(line)).isInstanceOf(GuildException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "raw/rows.bin -> Git ignores it",
                "build/rows.bin -> because of its folder",
                ".env -> its name suggests that it holds credentials",
                "token.bin -> its name suggests that it holds credentials",
                ".cache/rows.bin -> hidden files are not copied",
            })
    void theReasonAndTheRemedyAreNamed(String path, String reason) {
        notebook.write("train.py", "x = 1\nopen('" + path + "')\n");

        for (String line : List.of("run train.py", "run train.py x=[1,2]")) {
            failure(line)
                    .hasMessageContaining(path + " is in the project, but not in the run, ")
                    .hasMessageContaining(reason)
                    .hasMessageEndingWith("The program finds it as $PROJECT_DIR/" + path + ".");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import sys; sys.exit('cannot open raw/rows.bin')",
                "import sys; sys.exit('java.nio.file.NoSuchFileException: raw/rows.bin')",
                "import sys; sys.exit('java.io.FileNotFoundException: raw/rows.bin (No such file or directory)')",
                "import sys; sys.exit('cat: raw/rows.bin: No such file or directory')",
                "import os; open(os.path.join(os.getcwd(), 'raw', 'rows.bin'))",
            })
    void messagesOfOtherLanguagesAreRead(String statement) {
        notebook.write("train.py", statement + "\n");

        failure("run train.py").hasMessageEndingWith("The program finds it as $PROJECT_DIR/raw/rows.bin.");
    }

    @Test
    void aFolderWithoutCopiedFilesIsNotInTheRun() {
        notebook.write("train.py", "import os; os.listdir('build')\n");

        failure("run train.py")
                .hasMessageContaining("build is a folder of the project, but none of its files is copied into the run: "
                        + "let the program create it if it writes there.");
    }

    @Test
    void aPathAboveTheProjectIsRelativeToTheProject() {
        notebook.write("../shared/rows.bin", "1\n");
        notebook.write("train.py", "open('../shared/rows.bin')\n");

        failure("run train.py")
                .hasMessageContaining(
                        "../shared/rows.bin is relative to the project, but the program runs in the directory "
                                + "of the run. The program finds it as $PROJECT_DIR/../shared/rows.bin.");
    }

    @Test
    void aLinkToSharedDataCannotBeWrittenTo() {
        // As root every file can be written to, so that the program says what another user reads.
        notebook.write(
                "train.py", "import sys; sys.exit(\"PermissionError: [Errno 13] Permission denied: 'data.bin'\")\n");

        failure("run train.py").hasMessageContaining("data.bin is a link to data that all runs share");
    }

    @Test
    void aFileThatIsNowhereHasNoRemedy() {
        notebook.write("train.py", "open('/nowhere/rows.bin')\n");

        failure("run train.py")
                .hasMessageContaining("No such file or directory: '/nowhere/rows.bin'); its output is in ")
                .hasMessageEndingWith("/.guild/output.");
    }
}
