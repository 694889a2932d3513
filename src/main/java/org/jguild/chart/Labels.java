package org.jguild.chart;

import java.util.regex.Pattern;
import org.jguild.flag.FlagEncoder;
import org.jguild.text.BriefNumber;

/** Text of users, made fit to be shown. */
final class Labels {

    private static final int LONGEST = 80;
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cs}\uFFFE\uFFFF]");

    private Labels() {}

    /** The text on one line, without control characters, cut when it is very long. */
    static String shown(String text) {
        if (isPlain(text)) {
            return cut(text, LONGEST);
        }
        String line = BLANK.matcher(text).replaceAll(" ");
        return cut(UNSHOWABLE.matcher(line).replaceAll("\uFFFD"), LONGEST);
    }

    /** Charts have thousands of labels, nearly all of them letters with single blanks between. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == ' ' && i > 0 && text.charAt(i - 1) == ' ';
            if (c < ' ' || c > '~' || doubled) {
                return false;
            }
        }
        return true;
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
