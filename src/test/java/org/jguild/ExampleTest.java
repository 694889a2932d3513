package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example programs of the documents compile and run. */
@Tag("slow")
class ExampleTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern PROGRAM = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theExampleOfAskAndTellFindsTheMinimum() throws IOException, InterruptedException {
        Matcher program = PROGRAM.matcher(Files.readString(ROOT.resolve("docs/ask-and-tell.md")));
        assertThat(program.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Tune.java"), program.group(1));
        String classPath = System.getProperty("java.class.path");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath, "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + classPath,
                        "Tune")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Matcher best = Pattern.compile("best loss ([0-9.E-]+) with \\{kernel=rbf, rate=.*, x=.*}\\R")
                .matcher(output);
        assertThat(best.matches()).as(output).isTrue();
        assertThat(Double.parseDouble(best.group(1))).isLessThan(0.05);
    }
}
