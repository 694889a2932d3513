package org.jguild.jupyter;

import java.util.Map;

/** Shows code to copy: a line per form; where scripts run, one control with a choice of forms. */
final class Snippets {

    private Snippets() {}

    /**
     * Returns the code as HTML; {@code copy.html} makes it a control.
     *
     * @param snippets code by the name of its form
     */
    static String html(Map<String, String> snippets) {
        if (snippets.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<div class=\"jguild-copy\">\n");
        snippets.forEach((name, code) -> html.append("<div><span>")
                .append(name)
                .append("</span><pre>")
                .append(Html.escape(code))
                .append("</pre></div>\n"));
        return html.append("</div>\n").toString();
    }
}
