package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jguild.Guild;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of the Java API as the last line of a cell. */
class RunResultViewTest {

    @TempDir
    Path folder;

    private final RunResultView view = new RunResultView(
            new ChartView(new Plotly(new RecordedFrontend(), new Session().settings())),
            ResultParts.WITHOUT_OPERATIONS);
    private Guild guild;

    @BeforeEach
    void open() {
        guild = Guild.open(folder.resolve("home"));
    }

    private static String html(DisplayContent content) {
        return (String) content.forms().get("text/html");
    }

    private static String text(DisplayContent content) {
        return (String) content.forms().get("text/plain");
    }

    @Test
    void aBatchIsItsSummaryItsTableAndItsCharts() {
        RunResult result = guild.label("<b>").run(p -> p.real("x"), "x=[2,1]");

        DisplayContent shown = view.of(result);

        assertThat(html(shown))
                .contains("<b>Best loss: 1</b> with <b>x=1</b>", ": 2 trials</p>", "★ 1<", "&lt;b&gt;")
                .contains("<pre>Map&lt;String, Object&gt; flags = Map.of(&quot;x&quot;, 1);</pre>")
                .containsOnlyOnce("<img alt=\"function(): loss by x")
                .doesNotContain("%guild run function", "jguild run", "--restart");
        assertThat(text(shown)).isEqualTo(result.toString()).contains("Best loss: 1 with x=1, trial 2, run ");
    }

    @Test
    void aSingleRunIsALine() {
        DisplayContent shown = view.of(guild.run(p -> 0.5, "x=1"));

        assertThat(html(shown)).endsWith("of function() completed: loss 0.5</pre>");
    }

    @Test
    void aComparisonIsItsTableAndItsCharts() {
        assertThat(view.of(guild.compare().result()).forms())
                .containsOnlyKeys("text/plain")
                .containsValue("There are no runs to compare.");
        guild.run(p -> p.real("x"), "x=[2,1]");

        DisplayContent shown = view.of(guild.compare().max("loss").result());

        assertThat(html(shown)).contains("★ 2<", "alt=\"function(): loss by x").doesNotContain("<pre>");
        assertThat(text(shown)).isEqualTo(guild.compare().max("loss").toString());
    }
}
