package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** An optimizer in a jar that a cell adds while the kernel runs. */
class OwnOptimizerTest {

    private static final String CENTRE =
            """
            import java.util.Optional;
            import org.jguild.search.*;

            public class Centre implements OptimizerProvider {
                public String name() { return "mine"; }
                public String description() { return "the middle of each range, once"; }
                public Optimizer create(SearchSetup setup) {
                    return history -> setup.space().domains().entrySet().stream()
                            .map(flag -> org.jguild.flag.FlagValues.NONE.with(flag.getKey(), flag.getValue().fromUnit(0.5)))
                            .reduce((first, second) -> first.with(second))
                            .filter(flags -> !history.isTried(flags));
                }
            }
            """;

    @TempDir
    Path folder;

    private final ShellFrontend notebook = new ShellFrontend();

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("store"));
        Path source = Files.writeString(folder.resolve("Centre.java"), CENTRE);
        Path classes = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(classes.resolve("org.jguild.search.OptimizerProvider"), "Centre\n");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        folder.resolve("classes").toString(),
                        source.toString());
        assertThat(failed).isZero();
    }

    private Table run(String line) throws Exception {
        return (Table) notebook.cell("-H " + folder.resolve("store") + " run " + line, "")
                .value();
    }

    @Test
    void itIsFoundAsSoonAsItsJarIsThere() throws Exception {
        notebook.cell("op f x=0.5", "return x * x;");
        assertThatThrownBy(() -> run("f x=[1.0:3.0] -o mine")).hasMessageContaining("Unknown optimizer 'mine'");

        notebook.shell.addToClassPath(folder.resolve("classes"));

        assertThat(run("f x=[1.0:3.0] -o mine").doubleColumn("x").asList()).containsExactly(2.0);
        assertThat(run("--restart mine x=[1.0:7.0]").doubleColumn("x").asList()).containsExactlyInAnyOrder(2.0, 4.0);
        assertThat(notebook.complete("run f x=[1:2] -o", "m")).isEqualTo(List.of("mine"));
    }
}
