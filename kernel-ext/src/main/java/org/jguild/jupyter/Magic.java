package org.jguild.jupyter;

import java.util.List;

/** One magic: what runs when a cell says {@code %name arguments} or starts with {@code %%name arguments}. */
@FunctionalInterface
public interface Magic {

    /**
     * Runs the magic.
     *
     * @param arguments the words behind the name
     * @param body the cell below the first line; empty for a line magic
     * @return what to show and what to give
     * @throws Exception when it fails; a user's mistake as {@link org.jguild.error.GuildException}
     */
    MagicResult run(List<String> arguments, String body) throws Exception;

    /**
     * Lists what a word may become, for kernels that complete arguments.
     *
     * @param before the words before it
     * @param typed what is there of the word; may be empty
     * @return whole words that begin with what is typed
     */
    default List<String> complete(List<String> before, String typed) {
        return List.of();
    }

    /**
     * Explains the magic, for kernels that show help beside the cursor.
     *
     * @param words the words up to the one that the cursor is at; none when it is at the name
     * @return text to show; empty for none
     */
    default String help(List<String> words) {
        return "";
    }
}
