package org.jguild.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes text into HTML. */
final class Html {

    private Html() {}

    /**
     * Begins a part of a page in which front ends typeset nothing as mathematics: labels, flags and commands may have dollar
     * signs.
     *
     * @param classes its classes
     */
    static String begin(String classes) {
        return "<div class=\"" + classes + " tex2jax_ignore mathjax_ignore\">";
    }

    /** Escapes HTML markup, and line breaks, which some viewers would show as blanks. */
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

    /** The end of a start tag and its text; text that is long or has several lines is truncated, with a tooltip. */
    static String cell(String text) {
        String shown = TableCells.truncated(text);
        return shown.equals(text) ? ">" + escape(text) : " title=\"" + escape(text) + "\">" + escape(shown);
    }

    /** As {@link #cell}, with places where a long name may be wrapped. */
    static String heading(String text) {
        String cell = cell(text);
        int start = cell.lastIndexOf('>') + 1;
        return cell.substring(0, start) + cell.substring(start).replace("_", "_<wbr>");
    }

    /** An SVG as an image, because viewers of notebooks that are not trusted remove an SVG within HTML, but keep images. */
    static String image(String svg, String text) {
        String encoded = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        return "<img alt=\"" + escape(text) + "\" src=\"data:image/svg+xml;base64," + encoded + "\">";
    }

    /** A part of HTML from the jar. */
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
