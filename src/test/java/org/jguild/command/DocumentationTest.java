package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.text.ShellWords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that the documents show work. */
@Tag("slow")
class DocumentationTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern COMMAND = Pattern.compile("`(?:%guild|jguild) ([^`]+)`");
    private static final Pattern ASSIGNED = Pattern.compile("`Table \\w+ = %guild ([^`]+)`");
    private static final Pattern PLOT = Pattern.compile("`(plot [^`A-Z…]+)`");
    private static final Pattern VALUE = Pattern.compile("`(x=[^`]*)`");
    private static final Pattern OPTION = Pattern.compile("\\| `(--[a-z-]+)[ `]");

    @TempDir
    Path folder;

    @Test
    void theCommandsOfTheReadmeWork() throws IOException {
        Notebook notebook = new Notebook(folder);
        List<String> programs = found(Pattern.compile("(?s)```python\\n(.*?)```"), "README.md");
        assertThat(programs).hasSize(1);
        notebook.write("train.py", programs.get(0));
        List<String> commands = found(COMMAND, "README.md");
        assertThat(commands).hasSizeGreaterThan(9);

        commands.forEach(notebook::guild);
        found(ASSIGNED, "README.md")
                .forEach(line ->
                        assertThat(notebook.guild(line).comparison().rows()).hasSize(5));
    }

    @Test
    void theCommandLinesOfTheOperationsDocumentWork() throws IOException {
        Notebook notebook = new Notebook(folder);
        Files.createDirectories(notebook.directory().resolve("lab"));
        notebook.write("lab/fit.py", "import sys\nopen(sys.argv[4])\nprint('loss:', sys.argv[3])\n");
        notebook.write("data.csv", "1\n");
        notebook.write("argv.py", "import sys\nprint('rmse:', float(sys.argv[1]) + len(sys.argv))\n");
        notebook.write("fit.sh", "echo loss: $#\n");
        List<String> commands = found(COMMAND, "docs/operations.md").stream()
                .filter(line -> line.startsWith("run '"))
                .toList();
        assertThat(commands).hasSize(6);

        commands.forEach(
                line -> assertThat(notebook.guild(ShellWords.split(line)).text())
                        .as(line)
                        .containsPattern("completed|[23] trials"));
    }

    @Test
    void theValuesOfTheFlagsDocumentWork() throws IOException {
        Notebook notebook = new Notebook(folder);
        notebook.write("any.py", "x = None\nprint('loss: 1')\n");
        List<String> values = found(VALUE, "docs/flags.md");
        assertThat(values).hasSizeGreaterThan(15);

        for (String value : values) {
            notebook.guild("run any.py " + value + " --max-trials 3");
        }
    }

    @Test
    void theCommandsOfTheChartsDocumentWork() throws IOException {
        Notebook notebook = new Notebook(folder);
        notebook.write("train.py", "lr = 0.1\ndropout = 0.1\nprint('loss:', (lr - 0.3) ** 2 + dropout)\n");
        notebook.guild("run train.py lr=loguniform[0.01:1] dropout=[0.0:0.5] -o random -m 18");
        notebook.guild("run train.py lr=[0.0:1.0] -o gp -m 5");
        List<String> commands = found(PLOT, "docs/charts.md");
        assertThat(commands).hasSizeGreaterThan(8);

        commands.forEach(
                line -> assertThat(notebook.guild(line).charts()).as(line).hasSize(1));
    }

    @Test
    void theJavaProgramOfTheOperationsDocumentWorks() throws IOException {
        Notebook notebook = new Notebook(folder);
        String document = Files.readString(ROOT.resolve("docs/operations.md"));
        String program = document.substring(document.indexOf("    public class Rate {"));
        notebook.write("Rate.java", program.substring(0, program.indexOf("\n\n")));
        List<String> commands = found(COMMAND, "docs/operations.md").stream()
                .filter(command -> command.contains("Rate.java"))
                .toList();
        assertThat(commands).hasSize(1);

        commands.forEach(notebook::guild);
        assertThat(notebook.guild("compare").comparison().rows()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"optimizers, run", "search, run", "compare, compare", "charts, plot"})
    void theOptionsOfADocumentExist(String document, String command) throws IOException {
        List<String> options = found(OPTION, "docs/" + document + ".md");
        assertThat(options).isNotEmpty();

        assertThat(new Notebook(folder).guild(command + " --help").text()).contains(options);
    }

    @Test
    void theScalarsOfTheOperationsDocumentAreRead() throws IOException {
        Notebook notebook = new Notebook(folder);
        notebook.write(
                "lines.py",
                """
                x = 1.0
                print("classification, accuracy score: 0.8")
                print("Accuracy =", x / 2)
                """);
        List<String> commands = found(Pattern.compile("(?m)^    jguild (run lines.py .*)$"), "docs/operations.md");
        assertThat(commands).hasSize(2);
        commands.forEach(line -> notebook.guild(ShellWords.split(line)));
        assertThat(notebook.runs().get(notebook.runs().size() - 1).scalars().keySet())
                .containsExactly("accuracy", "score");

        List<String> rows = found(Pattern.compile("(?m)^\\| `--scalar .*$"), "docs/operations.md");
        assertThat(rows).hasSize(6);
        for (String row : rows) {
            String[] cells = row.split(" \\| ", -1);
            Matcher line = Pattern.compile("`([^`]*\\d[^`]*)`").matcher(cells[1]);
            while (line.find()) {
                notebook.write("print.py", "x = 1\nprint('''" + line.group(1) + "''')\n");
                notebook.guild(ShellWords.split(
                        "run print.py " + cells[0].replaceAll("[|`]", "").strip()));
                assertThat(notebook.runs().get(0).scalars()).as(line.group(1)).isNotEmpty();
            }
        }
    }

    private static List<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map((MatchResult result) -> result.groupCount() == 0 ? result.group() : result.group(1))
                .toList();
    }
}
