package org.jguild.run;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.text.Yaml;
import org.jspecify.annotations.Nullable;

/** Converts values to and from the YAML text of attribute files. */
final class AttributeText {

    /** Integers that all YAML versions read in the same way; a leading zero would mean octal. */
    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");

    /** The attributes whose values the user has written. */
    private static final Set<String> GIVEN =
            Set.of("label", "label_template", "tags", "flags", "user_flags", "trials", "try");

    private static final int MAX_NAME = 40;

    private AttributeText() {}

    /** Reads a value. A text that is not YAML was written by another program and is returned unchanged. */
    static @Nullable Object value(String text) {
        try {
            return yaml(text);
        } catch (GuildException e) {
            return text.strip();
        }
    }

    /**
     * Reads a value.
     *
     * @throws DamageException if the text is not YAML, or larger than a value may be
     */
    static @Nullable Object value(String name, String text) throws DamageException {
        try {
            return yaml(text);
        } catch (GuildException e) {
            throw new DamageException(name, "is not YAML");
        }
    }

    private static @Nullable Object yaml(String text) {
        String stripped = text.strip();
        return INTEGER.matcher(stripped).matches() ? Long.valueOf(stripped) : Yaml.read(text);
    }

    /**
     * Writes a value that a reader has to be able to read again.
     *
     * @throws GuildException if it is larger than a reader accepts
     */
    static String of(String name, @Nullable Object value) {
        String text = of(value);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        // What JGuild itself adds, such as the runs of a warm start, may be missing; what the user wrote may not.
        if (bytes > RecordFile.MAX_BYTES && GIVEN.contains(name)) {
            throw new GuildException((name.equals("label_template") ? "label" : name) + " of the run: "
                    + ((bytes >> 10) + 1) + " kB is more than a record can have, which is "
                    + (RecordFile.MAX_BYTES >> 10) + " kB: " + remedy(value));
        }
        return text;
    }

    private static String remedy(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> flags)) {
            return "shorten it.";
        }
        String longest = flags.entrySet().stream()
                .max(Comparator.comparingInt(
                        flag -> of(flag.getKey()).length() + of(flag.getValue()).length()))
                .map(flag -> String.valueOf(flag.getKey()))
                .orElse("");
        String shown = longest.length() > MAX_NAME ? longest.substring(0, MAX_NAME) + "…" : longest;
        return "shorten the flag '" + shown + "', or write its value to a file and pass the name of the file.";
    }

    /** Writes a value. */
    static String of(@Nullable Object value) {
        return value instanceof Long || value instanceof Integer ? value + "\n" : Yaml.write(value);
    }
}
