package org.jguild.jupyter;

import java.util.List;

/** One magic: what runs when a cell says {@code %name arguments} or starts with {@code %%name arguments}. */
@FunctionalInterface
public interface Magic {

    /**
     * Runs the magic.
     *
     * @param arguments the words after the name
     * @param body the cell below the first line; empty for a line magic
     * @return what to show, and the value for an assignment
     * @throws Exception when it fails; a user's mistake as {@link org.jguild.error.GuildException}
     */
    MagicResult run(List<String> arguments, String body) throws Exception;

    /**
     * Returns completions of a word, for kernels that complete arguments.
     *
     * @param before the words before it
     * @param typed the beginning of the word; may be empty
     * @return complete words that begin with it
     */
    default List<String> complete(List<String> before, String typed) {
        return List.of();
    }

    /**
     * Explains the magic, for kernels that show help at the cursor.
     *
     * @param words the words up to the one that the cursor is at; none when it is at the name
     * @return text to show; empty for none
     */
    default String help(List<String> words) {
        return "";
    }
}
