package org.jguild.jupyter.jjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jguild.error.GuildException;
import org.jguild.jupyter.DisplayContent;
import org.jguild.jupyter.MagicResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** JGuild in a kernel that is built on what JJava publishes. */
class JGuildExtensionTest {

    /** What JJava rewrites {@code %guild runs} to. */
    private static final String MAGIC =
            "org.dflib.jjava.jupyter.kernel.BaseNotebookStatics.lineMagic(\"guild\", java.util.List.of(\"runs\"))";

    private final ShellKernel kernel = new ShellKernel();
    private final JJavaFrontend frontend = new JJavaFrontend(kernel);

    @BeforeEach
    void start() {
        kernel.onStartup();
    }

    @AfterEach
    void stop() {
        kernel.close();
    }

    private void register() {
        frontend.registerMagic("guild", (arguments, body) -> new MagicResult(List.of("shown", "chart"), "value"));
    }

    @Test
    void kernelFindsJGuildByItself() throws Exception {
        assertThat(kernel.getMagicsRegistry().getLineMagicNames()).contains("guild");
        assertThat(kernel.getMagicsRegistry().getCellMagicNames()).contains("guild");
        kernel.cell(MAGIC.replace("runs", "--help"));
        assertThat(kernel.shown()).hasSize(1).first().asString().contains("compare");
    }

    @Test
    void tablesawIsImported() {
        kernel.cell("Table t = Table.create(\"t\");");
        assertThat(frontend.variable("t")).isInstanceOf(Table.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAGIC; | 2",
                "MAGIC | 2",
                "for (int i = 0; i < 2; i++) { MAGIC; } | 4",
                "java.util.concurrent.Callable<Object> study = () -> MAGIC; study.call(); | 2",
                "String best = MAGIC; | 0",
                "var best = MAGIC; | 0",
            })
    void resultAppearsOnceAndNotWhenAssigned(String cell, int shown) {
        register();
        for (String statement : cell.replace("MAGIC", MAGIC).split("(?<=;) (?=study\\.)", -1)) {
            kernel.cell(statement);
        }
        assertThat(kernel.shown().stream()
                        .filter(text -> !text.startsWith("value"))
                        .toList())
                .hasSize(shown);
        if (!cell.contains("study")) {
            assertThat(kernel.shown()).hasSize(shown);
        }
    }

    /** JShell compiles an assignment to a variable that is there already just like a loop. */
    @Test
    void magicAssignedToAnOldVariableIsShownToo() {
        register();
        kernel.cell("String best;");
        kernel.cell("best = " + MAGIC + ";");
        assertThat(kernel.shown()).containsExactly("shown", "chart");
        assertThat(frontend.variable("best")).isEqualTo("value");
    }

    @Test
    void wholeCellIsAMagicToo() throws Exception {
        frontend.registerMagic("guild", (arguments, body) -> MagicResult.of(arguments + " | " + body));
        Object value = kernel.getMagicsRegistry().evalCellMagic(kernel, "guild", List.of("run"), "x=1");
        assertThat(value).isNull();
        assertThat(kernel.shown()).containsExactly("[run] | x=1");
    }

    @Test
    void mistakeIsASentenceWithoutAStack() {
        assertThatThrownBy(() -> kernel.getMagicsRegistry().evalLineMagic(kernel, "guild", List.of("rum")))
                .isInstanceOf(Error.class)
                .hasMessageContaining("Did you mean 'run'?")
                .extracting(Throwable::getStackTrace)
                .isEqualTo(new StackTraceElement[0]);
    }

    @Test
    void tablesAreRendered() {
        DisplayData shown = kernel.getRenderer().render(Table.create("t", IntColumn.create("a", 1, 2)));
        assertThat(shown.getData(MIMEType.TEXT_HTML).toString()).contains("<table");
        assertThat(shown.getData(MIMEType.TEXT_PLAIN)).isEqualTo("a\n1\n2");
    }

    /** Where no script runs, as on GitHub, a chart is its still image. */
    @Test
    void chartsAreRenderedAsImagesToo() {
        frontend.registerRenderer(
                Thread.State.class,
                state -> new DisplayContent(Map.of("text/html", "<b/>", "image/svg+xml", "<svg/>", "text/plain", "x")));
        DisplayData shown = kernel.getRenderer().render(Thread.State.NEW);
        assertThat(shown.getData(MIMEType.TEXT_HTML)).isEqualTo("<b/>");
        assertThat(shown.getData(MIMEType.IMAGE_SVG)).isEqualTo("<svg/>");
        assertThat(kernel.getRenderer().renderAs(Thread.State.NEW, "text/plain").getData(MIMEType.IMAGE_SVG))
                .isNull();
    }

    @Test
    void variablesAreKnown() {
        kernel.cell("double lr = 0.5;");
        assertThat(frontend.variable("lr")).isEqualTo(0.5);
        assertThatThrownBy(() -> frontend.variable("nosuch"))
                .isInstanceOf(GuildException.class)
                .hasMessage("The notebook has no variable 'nosuch'.");
        assertThatThrownBy(() -> frontend.variable("1+1")).isInstanceOf(GuildException.class);
    }

    @Test
    void classPathTellsWhatWasAddedLater(@TempDir Path jars) {
        kernel.addToClasspath(jars.toString());
        assertThat(frontend.classPath()).contains(jars);
    }

    @Test
    void displaysHaveNamesAndNobodyAnswersHere() {
        assertThat(frontend.display(DisplayContent.text("a"))).isNotEqualTo(frontend.displayValue("b"));
        assertThat(kernel.shown()).containsExactly("a", "b");
        assertThat(frontend.inputAllowed()).isFalse();
    }
}
