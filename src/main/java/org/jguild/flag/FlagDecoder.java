package org.jguild.flag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.text.NumberText;
import org.jguild.text.Yaml;
import org.jspecify.annotations.Nullable;

/** Decodes the value of a flag from its text. */
public final class FlagDecoder {

    private static final Pattern REPETITION = Pattern.compile("(\\[.*])\\s*\\*\\s*([0-9]+)", Pattern.DOTALL);
    private static final int MAX_LENGTH = 1_000_000;

    private FlagDecoder() {}

    /**
     * Decodes a value. Text that has no other meaning is a string, so every text has a value.
     *
     * @param text the text after the {@code =}
     * @return a flag value as {@link FlagValues} describes, or a {@link FlagFunction}; for {@code range}, {@code linspace}
     *     and {@code logspace}, the list of their values
     */
    public static @Nullable Object decode(String text) {
        Object value = decodeFunctions(text);
        if (value instanceof FlagFunction function && Sequences.NAMES.contains(function.name())) {
            try {
                return Collections.unmodifiableList(Sequences.expand(function));
            } catch (GuildException invalidArguments) {
                return text;
            }
        }
        return value;
    }

    /** Like {@link #decode}, but returns sequences as functions, so that the caller can report what is wrong with them. */
    static @Nullable Object decodeFunctions(String text) {
        if (text.isEmpty()) {
            return "";
        }
        Object number = NumberText.read(text);
        if (number != null) {
            return number;
        }
        Optional<FlagFunction> function = FunctionText.find(text);
        if (function.isPresent()) {
            return function.get();
        }
        List<Object> repeated = repeated(text);
        return repeated == null ? yaml(text) : repeated;
    }

    private static @Nullable Object yaml(String text) {
        Object value;
        try {
            value = Yaml.readLenient(text);
        } catch (GuildException notYaml) {
            return text;
        }
        boolean number = value instanceof Number || value instanceof Boolean;
        // text with a digit group or a base-60 number is more likely a name or a time of day
        boolean name = (text.indexOf('_') >= 0 || text.indexOf(':') >= 0) && !text.contains("!!");
        return number && name ? text : value;
    }

    /** Returns the list of {@code [1, 2] * 3}; null if the text does not have this form. */
    private static @Nullable List<Object> repeated(String text) {
        Matcher matcher = REPETITION.matcher(text.strip());
        if (!matcher.matches() || matcher.group(2).length() > 7 || !(yaml(matcher.group(1)) instanceof List<?> list)) {
            return null;
        }
        long size = (long) list.size() * Integer.parseInt(matcher.group(2));
        if (size > MAX_LENGTH) {
            return null;
        }
        List<Object> values = new ArrayList<>((int) size);
        while (values.size() < size) {
            values.addAll(list);
        }
        return Collections.unmodifiableList(values);
    }
}
