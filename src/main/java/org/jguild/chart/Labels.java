package org.jguild.chart;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jguild.flag.FlagEncoder;
import org.jguild.text.BriefNumber;
import org.jguild.text.Ellipsis;
import org.jspecify.annotations.Nullable;

/** Prepares texts of users for display. */
final class Labels {

    private static final int MAX_LENGTH = 80;
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cs}\uFFFE\uFFFF]");

    private Labels() {}

    /** The text on one line, without control characters, truncated to 80 characters. */
    static String clean(String text) {
        if (isPlain(text)) {
            return Ellipsis.truncate(text, MAX_LENGTH);
        }
        return Ellipsis.truncate(line(text), MAX_LENGTH);
    }

    /** The text with each of its lines cleaned. */
    static String cleanLines(String text) {
        return text.indexOf('\n') < 0
                ? clean(text)
                : text.lines().map(Labels::clean).collect(Collectors.joining("\n"));
    }

    /** The text on one line, without control characters. */
    static String line(String text) {
        return UNSHOWABLE.matcher(BLANK.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
    }

    /** Whether the text needs no cleaning. This is true of nearly all of the thousands of labels in a chart, and fast to check. */
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

    /** A flag value for display, rounded. */
    static String value(@Nullable Object value) {
        return value instanceof Double real ? BriefNumber.format(real) : FlagEncoder.encode(value);
    }

    /** A number in a sentence, with four significant digits. */
    static String brief(double number) {
        return BriefNumber.format(number, 4);
    }

    /** A text, escaped for Plotly, which would interpret markup. */
    static String forPlotly(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
