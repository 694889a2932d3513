package org.jguild.jupyter;

import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Inserts the values of Java variables into the words of a command: {@code {name}} stands for the variable of that name.
 * {@code ${name}} is left to label templates and {@code {{name}}} stands for {@code {name}} itself; braces around
 * anything except a name are not changed, and neither are brackets.
 */
public final class Interpolation {

    private static final Pattern NAME =
            Pattern.compile("(?<![${])\\{([\\p{L}_$][\\p{L}\\p{N}_$]*)}(?!})|\\{(\\{[\\p{L}_$][\\p{L}\\p{N}_$]*})}");

    private Interpolation() {}

    /**
     * Replaces names with values.
     *
     * @param words the words of a command
     * @param variables returns the value of a variable; empty to leave its name unchanged
     * @return the words with the values as flags are written: numbers exact, lists in brackets, text unchanged
     * @throws GuildException when a value is no number, text, boolean or list of these
     */
    public static List<String> expand(List<String> words, Function<String, Optional<Object>> variables) {
        return words.stream().map(word -> expand(word, variables)).toList();
    }

    private static String expand(String word, Function<String, Optional<Object>> variables) {
        return NAME.matcher(word).replaceAll(found -> {
            String name = found.group(1);
            String text = name == null
                    ? found.group(2)
                    : variables.apply(name).map(value -> text(name, value)).orElse(found.group());
            return Matcher.quoteReplacement(text);
        });
    }

    private static String text(String name, @Nullable Object value) {
        return value instanceof CharSequence || value instanceof Character
                ? value.toString()
                : FlagEncoder.encode(flag(name, value));
    }

    /** The value as the value of a flag: integers, real numbers, booleans, text and lists. */
    private static Object flag(String name, @Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float) {
            return Double.valueOf(value.toString()); // By way of its text: 0.1f is meant to be 0.1.
        }
        if (value instanceof Long || value instanceof Double || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof CharSequence
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof Path) {
            return value.toString();
        }
        if (value instanceof Iterable<?> values) {
            List<Object> flags = new ArrayList<>();
            values.forEach(each -> flags.add(flag(name, each)));
            return flags;
        }
        if (value != null && value.getClass().isArray()) {
            List<Object> flags = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                flags.add(flag(name, Array.get(value, i)));
            }
            return flags;
        }
        String kind = value == null ? "null" : "of type " + value.getClass().getSimpleName();
        throw new GuildException("{" + name + "} cannot be used in a command: the variable is " + kind
                + ", not a number, text, boolean or a list of these.");
    }
}
