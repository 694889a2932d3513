package org.jguild.jupyter.kernel;

import java.util.List;
import org.jguild.text.MagicWords;

/**
 * A magic up to the cursor.
 *
 * @param name its name, without percent signs
 * @param arguments what follows the name, as typed; empty while the name itself is typed
 */
record TypedMagic(String name, String arguments) {

    /** Whether the name is followed by something. */
    boolean hasArguments() {
        return !arguments.isEmpty();
    }

    /** The complete words before the cursor, without the one it is in. */
    List<String> before() {
        List<String> words = MagicWords.split(arguments);
        return atNewWord() ? words : words.subList(0, words.size() - 1);
    }

    /** The beginning of the word at the cursor. */
    String word() {
        List<String> words = MagicWords.split(arguments);
        return atNewWord() ? "" : words.get(words.size() - 1);
    }

    private boolean atNewWord() {
        return arguments.isBlank() || Character.isWhitespace(arguments.charAt(arguments.length() - 1));
    }
}
