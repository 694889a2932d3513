package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jguild.ChildJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that print more than the memory holds. */
@Tag("slow")
class LongOutputTest {

    private static final String PRINTING =
            """
            import sys
            x = 1
            for i in range(300):
                sys.stdout.write(%s)
            print('the last words')
            sys.exit(1)
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"'0123456789abcde\\n' * 65536", "'x' * 1048576"})
    void theEndOfTheOutputIsEnoughToTellWhatFailed(String megabyte) throws Exception {
        Notebook project = new Notebook(folder);
        project.write("train.py", PRINTING.formatted(megabyte));
        for (String flags : List.of("x=1", "x=[1,2]")) {
            Path errors = folder.resolve("errors.txt");
            int status = jguild(project, errors, flags);
            String said = Files.readString(errors);
            assertThat(said).doesNotContain("OutOfMemoryError", "\tat ");
            assertThat(said.lines().toList())
                    .last()
                    .asString()
                    .matches(flags.equals("x=1") ? ".*the last words'; its output is in \\S+" : ".*the last words");
            assertThat(said.length()).isLessThan(5000);
            assertThat(status).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdout", "stderr"})
    void aProgramThatPrintsMuchBeforeItParsesItsArgumentsIsRun(String stream) throws Exception {
        Notebook project = new Notebook(folder);
        project.write(
                "train.py",
                """
                import argparse, sys
                for i in range(300):
                    sys.%s.write('x' * 1048576)
                parser = argparse.ArgumentParser()
                parser.add_argument('--x', type=int, default=1)
                print('\\nloss:', parser.parse_args().x)
                """
                        .formatted(stream));
        Path errors = folder.resolve("errors.txt");
        assertThat(jguild(project, errors, "x=1")).isZero();
    }

    @Test
    void aLongStackTraceIsNamedByItsBeginning() {
        Notebook project = new Notebook(folder);
        project.write(
                "Deep.java",
                """
                public class Deep {
                    static int x = 1;
                    static int aFunctionWithARatherLongNameAsTheyAreUsualInJava(int n) {
                        return aFunctionWithARatherLongNameAsTheyAreUsualInJava(n + 1) + 1;
                    }
                    public static void main(String[] args) {
                        System.out.println("x".repeat(1 << 20));
                        aFunctionWithARatherLongNameAsTheyAreUsualInJava(0);
                    }
                }
                """);
        assertThatThrownBy(() -> project.guild("run Deep.java")).hasMessageContaining("StackOverflowError");
    }

    private static int jguild(Notebook project, Path errors, String flag) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        ChildJvm.words(Main.class, List.of("-Xmx64m"), List.of("run", "train.py", flag)))
                .directory(project.directory().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        builder.environment().put("GUILD_HOME", project.home().toString());
        return builder.start().waitFor();
    }
}
