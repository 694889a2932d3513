package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jguild.run.RunStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the API compile and run without a notebook. */
@Tag("slow")
class JavaExamplesTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theExampleProjectFindsAGoodLearningRate() throws Exception {
        Path source = MODULE.resolve("test/projects/java-api/src/main/java/example/TuneModel.java");

        String output = new JavaExamples(folder).run(source, "example.TuneModel");

        assertThat(output).contains("best rate ").contains("line()");
        assertThat(new RunStore(folder.resolve("store"), Clock.systemUTC()).runs())
                .hasSize(16);
    }

    @Test
    void theExamplesOfTheDocumentWork() throws Exception {
        String document = Files.readString(MODULE.resolveSibling("docs/java-api.md"));
        List<String> blocks = BLOCK.matcher(document)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(5);

        String output = new JavaExamples(folder)
                .run(Files.writeString(folder.resolve("Document.java"), program(blocks)), "Document");

        assertThat(output).contains(": 3 trials").contains("\n3.0\n").contains("kernel=LINEAR");
        assertThat(folder.resolve("my-runs/runs")).isDirectory();
    }

    /** Returns a program that runs the blocks one after another. */
    private static String program(List<String> blocks) {
        List<String> imports = new ArrayList<>();
        StringBuilder methods = new StringBuilder();
        StringBuilder calls = new StringBuilder();
        for (String block : blocks) {
            block.lines().filter(line -> line.startsWith("import ")).forEach(imports::add);
            String name = "block" + imports.size() + "_" + methods.length();
            calls.append(name).append("();\n");
            methods.append("static void ").append(name).append("() throws Exception {\n");
            block.lines().filter(line -> !line.startsWith("import ")).forEach(line -> methods.append(line)
                    .append('\n'));
            methods.append("}\n");
        }
        return String.join("\n", imports) + "\nclass Document {\n" + methods
                + "public static void main(String[] arguments) throws Exception {\n" + calls + "}\n}\n";
    }
}
