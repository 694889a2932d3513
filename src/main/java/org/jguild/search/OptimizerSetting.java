package org.jguild.search;

import java.math.BigInteger;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.FlagEncoder;
import org.jspecify.annotations.Nullable;

/**
 * What a user may set of an optimizer with {@code -Fo NAME=VALUE}.
 *
 * @param name its name, one word
 * @param kind what its values are
 * @param defaultValue the value when none is given; null if the optimizer then has a rule of its own
 * @param minimum the smallest number allowed; of no effect on words
 * @param words of {@link Kind#WORD} the values allowed; of the other kinds, words that are allowed besides
 * @param description what it is for, in one line that begins in lower case, without a full stop
 */
public record OptimizerSetting(
        String name, Kind kind, @Nullable Object defaultValue, double minimum, List<String> words, String description) {

    /** What the values of a setting are. */
    public enum Kind {
        /** Integers: a {@code Long} that fits an int. */
        INTEGER,
        /** Finite numbers: a {@code Double}. */
        REAL,
        /** One of some words: a {@code String}. */
        WORD
    }

    /** Copies the words, and checks the default. */
    public OptimizerSetting {
        ProviderCheck.requireWord("the name of a setting", name);
        words = List.copyOf(words);
        defaultValue = defaultValue == null ? null : checked(name, kind, minimum, words, defaultValue);
    }

    /**
     * Creates a setting of integers.
     *
     * @param name its name
     * @param defaultValue the value when none is given; null if the optimizer then has a rule of its own
     * @param minimum the smallest integer allowed
     * @param description what it is for
     * @return the setting
     */
    public static OptimizerSetting integer(
            String name, @Nullable Integer defaultValue, int minimum, String description) {
        return new OptimizerSetting(name, Kind.INTEGER, defaultValue, minimum, List.of(), description);
    }

    /**
     * Creates a setting of numbers.
     *
     * @param name its name
     * @param defaultValue the value when none is given
     * @param minimum the smallest number allowed
     * @param description what it is for
     * @return the setting
     */
    public static OptimizerSetting real(String name, double defaultValue, double minimum, String description) {
        return new OptimizerSetting(name, Kind.REAL, defaultValue, minimum, List.of(), description);
    }

    /**
     * Creates a setting of words.
     *
     * @param name its name
     * @param defaultValue the word when none is given, one of those allowed
     * @param words those allowed
     * @param description what it is for
     * @return the setting
     */
    public static OptimizerSetting word(String name, String defaultValue, List<String> words, String description) {
        return new OptimizerSetting(name, Kind.WORD, defaultValue, 0, words, description);
    }

    /**
     * Checks a value that is given.
     *
     * @param value the value as it was decoded, or as a program passes it
     * @return the value in the type of its kind
     * @throws GuildException if it is not allowed
     */
    public Object checked(@Nullable Object value) {
        return checked(name, kind, minimum, words, value);
    }

    /**
     * Returns the setting and its words as a list of settings has them.
     *
     * @return for example {@code acq-func (EI, LCB, PI)}
     */
    public String text() {
        return words.isEmpty() ? name : name + " (" + String.join(", ", words) + ")";
    }

    private static Object checked(String name, Kind kind, double minimum, List<String> words, @Nullable Object value) {
        if (value instanceof String word && words.contains(word)) {
            return word;
        }
        if (kind == Kind.WORD) {
            String text = FlagEncoder.encode(value);
            throw new GuildException(name + "=" + text + " is not known" + Nearest.hint(text, words));
        }
        Number number = kind == Kind.INTEGER ? integer(value) : real(value);
        if (number == null || !(number.doubleValue() >= minimum)) {
            String also = words.isEmpty() ? "" : " or " + String.join(" or ", words);
            throw new GuildException(name + "=" + FlagEncoder.encode(value) + ": give "
                    + (kind == Kind.INTEGER ? "an integer" : "a number") + bound(kind, minimum) + also + ".");
        }
        return number;
    }

    private static String bound(Kind kind, double minimum) {
        if (minimum == Double.NEGATIVE_INFINITY) {
            return "";
        }
        boolean plain = kind == Kind.INTEGER || minimum == Math.rint(minimum);
        return " of at least " + FlagEncoder.encode(plain ? (Object) (long) minimum : (Object) minimum);
    }

    private static @Nullable Number integer(@Nullable Object value) {
        long integer =
                value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : Long.MAX_VALUE;
        return integer == (int) integer ? (Number) integer : null;
    }

    private static @Nullable Number real(@Nullable Object value) {
        double real =
                value instanceof Number number && !(value instanceof BigInteger) ? number.doubleValue() : Double.NaN;
        return Double.isFinite(real) ? (Number) real : null;
    }
}
