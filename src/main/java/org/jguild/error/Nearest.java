package org.jguild.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that is most similar to a mistyped one. */
public final class Nearest {

    private static final int MIN_BEGINNING = 3;

    private Nearest() {}

    /**
     * Finds the known word that is most similar to the given one.
     *
     * @param word the word that was typed
     * @param known the words that are allowed
     * @return the word with the smallest edit distance, ignoring case; if no word is similar, one that begins with the given one;
     *     empty if there is none
     */
    public static Optional<String> find(String word, Collection<String> known) {
        int maxDistance = Math.max(1, word.length() / 3);
        Optional<String> similar = known.stream()
                .filter(candidate -> distance(word, candidate) <= maxDistance)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
        return similar.isPresent() ? similar : beginning(word, known);
    }

    /** The shortest known word that begins with the given one, as people shorten words. */
    private static Optional<String> beginning(String word, Collection<String> known) {
        String begin = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> begin.length() >= MIN_BEGINNING
                        && candidate.toLowerCase(Locale.ROOT).startsWith(begin))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Returns the end of an error message about an unknown word.
     *
     * @param word the word that was typed
     * @param known the words that are allowed
     * @return {@code " (known: a, b). Did you mean 'a'?"}, without the question if no word is similar; {@code "."} if
     *     there are no known words
     */
    public static String hint(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return ".";
        }
        String question = find(word, known)
                .map(candidate -> " Did you mean '" + candidate + "'?")
                .orElse("");
        return " (known: " + String.join(", ", known) + ")." + question;
    }

    /**
     * Creates the error about an unknown word.
     *
     * @param what the kind of the word, such as {@code optimizer}
     * @param word the word that was typed
     * @param known the words that are allowed
     * @return an error such as {@code Unknown optimizer 'gpp' (known: gp, random). Did you mean 'gp'?}
     */
    public static GuildException unknown(String what, String word, Collection<String> known) {
        return new GuildException("Unknown " + what + " '" + word + "'" + hint(word, known));
    }

    /** Levenshtein distance, one row at a time. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
