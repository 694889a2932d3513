package org.jguild.chart;

/** JavaScript in a page. */
public final class ScriptText {

    private ScriptText() {}

    /**
     * Makes a script fit to stand in a page: text of users in it cannot end the script element. Inside a string literal both
     * spellings mean the same.
     *
     * @param script JavaScript in which {@code </} and {@code <!--} stand in string literals alone
     * @return the same script
     */
    public static String insidePage(String script) {
        return script.replace("</", "<\\/").replace("<!--", "<\\u0021--");
    }
}
