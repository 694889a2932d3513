package org.jguild.chart;

import org.jguild.compare.BriefNumber;
import org.jguild.flag.FlagEncoder;

/** Text of users, made fit to be shown. */
final class Labels {

    private static final int LONGEST = 80;

    private Labels() {}

    /** The text on one line, without control characters, cut when it is very long. */
    static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").replaceAll("[\\p{Cs}\uFFFE\uFFFF]", "\uFFFD");
        return cut(line, LONGEST);
    }

    /** The beginning of a text, with an ellipsis if there is more. */
    static String cut(String text, int longest) {
        int count = text.codePointCount(0, text.length());
        if (count <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, longest - 1))) + "…";
    }

    /** A flag value for the eye. */
    static String value(Object value) {
        return value instanceof Double real ? BriefNumber.format(real) : FlagEncoder.encode(value);
    }

    /** A text as Plotly shows it: what looks like markup to it stays text. */
    static String forPlotly(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
