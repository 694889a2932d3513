package org.jguild.chart;

/** Escapes JavaScript for a page. */
public final class ScriptText {

    private ScriptText() {}

    /**
     * Escapes a script for a {@code script} element, so that text of users in its string literals cannot end the element.
     *
     * @param script JavaScript in which {@code </} and {@code <!--} occur in string literals only
     * @return an equivalent script
     */
    public static String insidePage(String script) {
        return script.replace("</", "<\\/").replace("<!--", "<\\u0021--");
    }
}
