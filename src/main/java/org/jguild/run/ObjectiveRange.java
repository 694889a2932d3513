package org.jguild.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.text.BriefNumber;

/**
 * The values that an objective can have, such as 0 to 1 for an accuracy.
 *
 * @param low the minimum; negative infinity if there is none
 * @param high the maximum, above low; infinity if there is none
 */
public record ObjectiveRange(double low, double high) {

    /** All numbers. */
    public static final ObjectiveRange ANY = new ObjectiveRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final Pattern FORM = Pattern.compile("\\s*([^:\\s]*)\\s*:\\s*([^:\\s]*)\\s*");

    /** Rejects a range that has no width. */
    public ObjectiveRange {
        if (!(low < high)) {
            throw new GuildException("An objective cannot be in the range from " + BriefNumber.format(low) + " to "
                    + BriefNumber.format(high) + ": give the lower bound first, as in 0:1.");
        }
    }

    /**
     * Parses a range.
     *
     * @param text the lower and the upper bound with a colon between them; an omitted bound means that there is none
     * @return the range
     * @throws GuildException if it has another form, or if the lower bound is not below the upper one
     */
    public static ObjectiveRange parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || (parts.group(1) + parts.group(2)).isEmpty()) {
            throw wrong(text);
        }
        return new ObjectiveRange(
                bound(text, parts.group(1), Double.NEGATIVE_INFINITY),
                bound(text, parts.group(2), Double.POSITIVE_INFINITY));
    }

    private static double bound(String text, String bound, double none) {
        if (bound.isEmpty()) {
            return none;
        }
        try {
            double number = Double.parseDouble(bound);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    private static GuildException wrong(String text) {
        return new GuildException(
                "'" + text + "' is no range of an objective: give its lower and its upper bound, as in"
                        + " 0:1, or one of them, as in 0: for values from 0.");
    }

    /**
     * Returns the value of the range that is nearest to a number.
     *
     * @param value any number
     * @return the number itself if the range contains it; NaN for NaN
     */
    public double nearest(double value) {
        return Math.max(low, Math.min(high, value));
    }

    /**
     * Returns the range as a user writes it.
     *
     * @return for example {@code 0:1}, or {@code 0:} without an upper bound
     */
    public String text() {
        return (Double.isInfinite(low) ? "" : BriefNumber.format(low)) + ":"
                + (Double.isInfinite(high) ? "" : BriefNumber.format(high));
    }
}
