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
}
