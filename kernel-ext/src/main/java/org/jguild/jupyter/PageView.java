package org.jguild.jupyter;

import org.jguild.command.Page;

/** Shows a page of terms and what they mean as HTML. */
final class PageView {

    private PageView() {}

    /** The page, with the same as text for front ends without HTML. */
    static DisplayContent of(Page page, String text) {
        StringBuilder html = new StringBuilder(Html.resource("style.html"))
                .append(Html.begin("jguild-page"))
                .append("\n<p><b>")
                .append(Html.escape(page.title()))
                .append("</b></p>\n");
        for (Page.Section section : page.sections()) {
            if (!section.heading().isEmpty()) {
                html.append("<p><b>").append(Html.escape(section.heading())).append("</b></p>\n");
            }
            append(html, section);
        }
        return DisplayContent.html(html.append("</div>").toString(), text);
    }

    private static void append(StringBuilder html, Page.Section section) {
        boolean open = false;
        for (Page.Entry entry : section.entries()) {
            boolean term = !entry.term().isEmpty();
            if (term != open) {
                html.append(term ? "<table>\n" : "</table>\n");
                open = term;
            }
            if (term) {
                html.append("<tr><th align=\"left\" scope=\"row\"><code>")
                        .append(Html.escape(entry.term()))
                        .append("</code></th><td align=\"left\">")
                        .append(Html.escape(entry.text()))
                        .append("</td></tr>\n");
            } else {
                html.append("<p>").append(Html.escape(entry.text())).append("</p>\n");
            }
        }
        html.append(open ? "</table>\n" : "");
    }
}
