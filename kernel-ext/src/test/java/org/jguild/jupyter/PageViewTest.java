package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jguild.command.Page;
import org.jguild.command.Page.Entry;
import org.jguild.command.Page.Section;
import org.junit.jupiter.api.Test;

class PageViewTest {

    private static String html(DisplayContent content) {
        return (String) content.forms().get("text/html");
    }

    @Test
    void termsStandInTablesAndRunningTextInParagraphs() {
        Page page = new Page(
                "Run <1>",
                List.of(
                        new Section("", List.of(new Entry("", "About."), new Entry("id", "a&b"))),
                        new Section("flags", List.of(new Entry("x", "1"), new Entry("y", "<script>")))));

        DisplayContent content = PageView.of(page, "as text");

        assertThat(content.forms()).containsEntry("text/plain", "as text");
        assertThat(html(content).lines().map(String::strip).toList())
                .containsSubsequence(
                        "<p><b>Run &lt;1&gt;</b></p>",
                        "<p>About.</p>",
                        "<table>",
                        "<tr><th align=\"left\" scope=\"row\"><code>id</code></th><td align=\"left\">a&amp;b</td></tr>",
                        "</table>",
                        "<p><b>flags</b></p>",
                        "<table>",
                        "<tr><th align=\"left\" scope=\"row\"><code>x</code></th><td align=\"left\">1</td></tr>",
                        "</table>");
        assertThat(html(content)).doesNotContain("<script");
    }

    /** Front ends draw what stands between two dollar signs as mathematics. */
    @Test
    void dollarSignsAreText() {
        Page page = new Page("run", List.of(new Section("", List.of(new Entry("", "${x} and ${y}")))));

        assertThat(html(PageView.of(page, ""))).contains("<div class=\"jguild-page tex2jax_ignore mathjax_ignore\">");
    }
}
