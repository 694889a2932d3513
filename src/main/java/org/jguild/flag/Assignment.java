package org.jguild.flag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.text.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * One {@code NAME=VALUE} word of a command.
 *
 * @param name the flag's name
 * @param text the text after the first {@code =}
 */
public record Assignment(String name, String text) {

    /** A comma that may separate two assignments. */
    private static final Pattern SEPARATOR = Pattern.compile(",\\s*(?=[\\w.-]+=)");

    /** The name in an assignment; a command line may have an equals sign too. */
    private static final Pattern NAME = Pattern.compile("[^\\s${}]+");

    /** Refuses an assignment without a name. */
    public Assignment {
        Objects.requireNonNull(text);
        if (name.isEmpty()) {
            throw new GuildException("'=" + text + "' has no flag name before '='; write NAME=VALUE.");
        }
    }

    /**
     * Parses the assignments of a command.
     *
     * @param words words as a shell or a kernel splits them; values that were split at blanks inside brackets or quotes
     *     are joined again
     * @return the assignments in order; if a name occurs more than once, only its last assignment
     * @throws org.jguild.error.GuildException if a word is not an assignment, or a bracket or quote is never closed
     */
    public static List<Assignment> parse(List<String> words) {
        Map<String, Assignment> found = new LinkedHashMap<>();
        for (String word : joined(words)) {
            Assignment assignment = parseOne(word);
            found.remove(assignment.name());
            found.put(assignment.name(), assignment);
        }
        return List.copyOf(found.values());
    }

    /**
     * Parses several assignments in one word: {@code x=0.1,lr=0.01}.
     *
     * @param text assignments separated by commas; a comma inside brackets or quotes belongs to the value, and so does a
     *     comma that is not followed by {@code NAME=}
     * @return the assignments in order; if a name occurs more than once, only its last assignment
     * @throws org.jguild.error.GuildException as {@link #parse}
     */
    public static List<Assignment> parseAll(String text) {
        List<String> words = new ArrayList<>();
        Matcher comma = SEPARATOR.matcher(text);
        int from = 0;
        while (comma.find()) {
            String word = text.substring(from, comma.start());
            if (open(word) == Balance.Open.NOTHING) {
                words.add(word);
                from = comma.end();
            }
        }
        words.add(text.substring(from));
        return parse(words);
    }

    /**
     * Counts the words that belong to the first assignment: more than one if it was split at blanks inside brackets or
     * quotes.
     *
     * @param words words as a shell or a kernel splits them, at least one; if the first is not an assignment, the result is 1
     * @return how many words, at least 1
     * @throws org.jguild.error.GuildException if a bracket or quote of the assignment is never closed
     */
    public static int length(List<String> words) {
        StringBuilder word = new StringBuilder(words.get(0));
        int length = 1;
        Balance.Open open = open(words.get(0));
        while (open != Balance.Open.NOTHING && length < words.size()) {
            word.append(' ').append(words.get(length++));
            open = open(word.toString());
        }
        if (open != Balance.Open.NOTHING) {
            throw Unreadable.open(words.get(0), open);
        }
        return length;
    }

    /** Joins words again that were split at blanks inside the brackets or quotes of an assignment. */
    static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = length(words.subList(at, words.size()));
            joined.add(String.join(" ", words.subList(at, at + length)));
            at += length;
        }
        return joined;
    }

    /** What is not closed at the end of a word; nothing if it is not an assignment, such as an option. */
    private static Balance.Open open(String word) {
        int equals = word.indexOf('=');
        return equals <= 0
                        || word.startsWith("-")
                        || !NAME.matcher(word.substring(0, equals)).matches()
                ? Balance.Open.NOTHING
                : Balance.atEnd(word.substring(equals + 1));
    }

    private static Assignment parseOne(String word) {
        int equals = word.indexOf('=');
        if (equals < 0) {
            throw new GuildException(
                    "'" + word + "' is not a flag assignment; write NAME=VALUE, without blanks around '='.");
        }
        return new Assignment(word.substring(0, equals), word.substring(equals + 1));
    }

    /**
     * Writes an assignment as a person would: {@code x=0.1}, {@code msg='hi 1'}.
     *
     * @param name the flag's name
     * @param value its value; may be null
     * @return text that is read back as an equal value
     */
    public static String render(String name, @Nullable Object value) {
        return name + "=" + quotedIfBlank(value, FlagEncoder.encode(value));
    }

    /** Puts quotes around a text that contains a blank, so that it remains one word. */
    static String quotedIfBlank(@Nullable Object value, String encoded) {
        boolean plain = value instanceof String text && encoded.equals(text);
        return plain && encoded.indexOf(' ') >= 0 ? Yaml.quoted(encoded) : encoded;
    }
}
