package org.jguild.text;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes YAML as Guild AI does: YAML 1.1, compatible with the safe loader and dumper of PyYAML. Tags never
 * create Java objects. Thread-safe.
 */
public final class Yaml {

    private Yaml() {}

    /**
     * Reads a document.
     *
     * @param text YAML 1.1
     * @return a value: null, Boolean, Long, BigInteger, Double, String, or an unmodifiable List or Map of values; dates are
     *     kept as text
     * @throws org.jguild.error.GuildException if the text is not YAML
     */
    public static @Nullable Object read(String text) {
        return YamlReader.read(text, false);
    }

    /**
     * Reads a value that a user typed: a number with an exponent needs neither a sign nor a decimal point. {@code 1e3} is a
     * number here, but text in a file.
     *
     * @param text YAML 1.1
     * @return a value as {@link #read} returns it
     * @throws org.jguild.error.GuildException if the text is not YAML
     */
    public static @Nullable Object readLenient(String text) {
        return YamlReader.read(text, true);
    }

    /**
     * Writes a document in block style: two blanks per level, sorted keys, and one newline at the end.
     *
     * @param value a value as {@link #read} returns it
     * @return text that PyYAML reads back as an equal value
     */
    public static String write(@Nullable Object value) {
        return YamlWriter.write(value);
    }

    /**
     * Writes text on one line, with quotes if necessary.
     *
     * @param text any text
     * @param flow whether it is part of a flow collection, [] or {}, where more characters need quotes
     * @return YAML that is read back as the text
     */
    public static String text(String text, boolean flow) {
        return YamlText.scalar(text, flow);
    }

    /**
     * Writes text in single quotes.
     *
     * @param text text without line breaks
     * @return YAML that is read back as the text
     */
    public static String quoted(String text) {
        return YamlText.singleQuoted(text);
    }
}
