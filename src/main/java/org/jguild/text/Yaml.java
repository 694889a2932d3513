package org.jguild.text;

import org.jspecify.annotations.Nullable;

/**
 * YAML as the Python tool reads and writes it: YAML 1.1 by PyYAML's safe loader and dumper. No object is constructed. Safe to
 * use from several threads.
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
     * Reads a value that a person typed: an exponent needs neither a sign nor a decimal point, so that {@code 1e3} is a
     * number, which it is not in a file.
     *
     * @param text YAML 1.1
     * @return a value as {@link #read} returns it
     * @throws org.jguild.error.GuildException if the text is not YAML
     */
    public static @Nullable Object readLenient(String text) {
        return YamlReader.read(text, true);
    }

    /**
     * Writes a document in block style, two blanks a level, keys sorted, with one newline at the end.
     *
     * @param value a value as {@link #read} returns it
     * @return text that PyYAML reads back as an equal value
     */
    public static String write(@Nullable Object value) {
        return YamlWriter.write(value);
    }

    /**
     * Writes text on one line, with quotes where they are needed.
     *
     * @param text any text
     * @param inside whether it stands between brackets or braces, where more characters need quotes
     * @return YAML that is read back as the text
     */
    public static String text(String text, boolean inside) {
        return YamlText.scalar(text, inside);
    }

    /**
     * Returns a text in single quotes.
     *
     * @param text text without line breaks
     * @return YAML that is read back as the text
     */
    public static String quoted(String text) {
        return YamlText.singleQuoted(text);
    }
}
