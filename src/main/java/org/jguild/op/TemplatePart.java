package org.jguild.op;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jspecify.annotations.Nullable;

/** A part of a word in the template of a command line. */
sealed interface TemplatePart {

    /**
     * Returns the text in place of this part.
     *
     * @throws GuildException if a flag has no value, or one that cannot be passed to a program
     */
    String text(FlagValues values);

    /** Text without flags. */
    record Text(String text) implements TemplatePart {

        @Override
        public String text(FlagValues values) {
            return text;
        }
    }

    /**
     * The value of a flag: <code>${lr}</code>, <code>${lr:-0.1}</code>.
     *
     * @param name the flag
     * @param defaultText the default as the user would assign it; null for none
     */
    record Value(String name, @Nullable String defaultText) implements TemplatePart {

        /** The encoding of arguments; Java replaces what it does not have by a question mark. */
        private static final Charset ENCODING = Charset.forName(System.getProperty("sun.jnu.encoding"));

        @Override
        public String text(FlagValues values) {
            Object value = values.get(name);
            if (value == null) {
                throw new GuildException("The command line needs a value for " + name + "; write " + name + "=VALUE.");
            }
            String text = value instanceof Boolean ? value.toString() : ArgumentText.of(value);
            if (text.indexOf('\0') >= 0 || !ENCODING.newEncoder().canEncode(text)) {
                throw new GuildException(
                        name + " has a character that cannot be passed to a program on this system, whose "
                                + "encoding is " + System.getProperty("sun.jnu.encoding") + ".");
            }
            return text;
        }
    }

    /**
     * Words that are left out if a flag is no or has no value: <code>${fast:+--fast}</code>.
     *
     * @param name the flag
     * @param words the words if the flag is set
     */
    record Switch(String name, List<TemplateWord> words) implements TemplatePart {

        /** Copies the words. */
        public Switch {
            words = List.copyOf(words);
        }

        boolean isOn(FlagValues values) {
            return !ArgumentText.of(values.get(name)).isEmpty();
        }

        /** The words; none if the flag is not set. */
        List<String> words(FlagValues values) {
            return isOn(values)
                    ? words.stream().flatMap(word -> word.fill(values)).toList()
                    : List.of();
        }

        @Override
        public String text(FlagValues values) {
            return words(values).stream().collect(Collectors.joining(" "));
        }
    }
}
