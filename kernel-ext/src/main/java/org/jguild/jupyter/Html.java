package org.jguild.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes text into HTML. */
final class Html {

    private Html() {}

    /** The text with what HTML would take as markup written out, line breaks too, which some would take for blanks. */
    static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("&#10;");
                case '\r' -> html.append("&#13;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    /** The end of a tag and the text behind it: cut when it is long or has several lines, with all of it as a tooltip. */
    static String cell(String text) {
        String shown = TableCells.truncated(text);
        return shown.equals(text) ? ">" + escape(text) : " title=\"" + escape(text) + "\">" + escape(shown);
    }

    /** A piece of HTML that travels in the jar. */
    static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from the jar of jguild-jupyter");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
