package org.jguild.run;

import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.text.Yaml;
import org.jspecify.annotations.Nullable;

/** Converts values to and from the YAML text of attribute files. */
final class AttributeText {

    /** Integers that all YAML versions read in the same way; a leading zero would mean octal. */
    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");

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

    /** Writes a value. */
    static String of(@Nullable Object value) {
        return value instanceof Long || value instanceof Integer ? value + "\n" : Yaml.write(value);
    }
}
