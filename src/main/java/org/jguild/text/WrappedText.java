package org.jguild.text;

import java.util.stream.Collectors;

/** Breaks a long line at blanks. */
public final class WrappedText {

    private static final int MIN_WIDTH = 4;

    private WrappedText() {}

    /**
     * Breaks a line.
     *
     * @param line one line; control characters become escapes as in {@link VisibleText}
     * @param width the maximum width of the result's lines, at least 4
     * @param indent put before each line but the first
     * @return lines that each end with a newline; a word that is too wide is broken
     */
    public static String of(String line, int width, String indent) {
        StringBuilder text = new StringBuilder();
        String visible = VisibleText.line(line);
        String content = visible.stripLeading();
        String margin = visible.substring(0, visible.length() - content.length());
        StringBuilder current = new StringBuilder(margin.length() < width ? margin : "");
        boolean begun = false;
        for (String word : content.split(" ", -1)) {
            String rest = word;
            if (begun && width(current) + 1 + (long) DisplayWidth.of(rest) > width) {
                next(text, current, indent);
            } else if (begun) {
                current.append(' ');
            }
            while (width(current) + (long) DisplayWidth.of(rest) > width) {
                int fitting = Math.max(1, DisplayWidth.fitting(rest, width - width(current)));
                current.append(rest, 0, fitting);
                rest = rest.substring(fitting);
                next(text, current, indent);
            }
            current.append(rest);
            begun = true;
        }
        return text.append(current).append('\n').toString();
    }

    private static void next(StringBuilder text, StringBuilder current, String indent) {
        text.append(current).append('\n');
        current.setLength(0);
        current.append(indent);
    }

    /**
     * Breaks each line of a text.
     *
     * @param text any lines; control characters become escapes as in {@link VisibleText}
     * @param width the maximum width of the result's lines
     * @return lines that each end with a newline
     */
    public static String lines(String text, int width) {
        return text.lines()
                .map(line -> of(line, Math.max(width, MIN_WIDTH), ""))
                .collect(Collectors.joining());
    }

    private static int width(StringBuilder line) {
        return DisplayWidth.of(line.toString());
    }
}
