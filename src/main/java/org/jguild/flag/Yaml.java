package org.jguild.flag;

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
     * @return a value as {@link FlagValues} describes; dates are kept as text
     * @throws org.jguild.error.GuildException if the text is not YAML
     */
    public static Object read(String text) {
        return YamlReader.read(text, false);
    }

    /**
     * Writes a document in block style, two blanks a level, keys sorted, with one newline at the end.
     *
     * @param value a value as {@link FlagValues} describes
     * @return text that PyYAML reads back as an equal value
     */
    public static String write(Object value) {
        return YamlWriter.write(value);
    }
}
