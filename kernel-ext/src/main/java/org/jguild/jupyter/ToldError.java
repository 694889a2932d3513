package org.jguild.jupyter;

import java.util.List;
import org.jguild.error.GuildException;

/**
 * A user's mistake on its way through a kernel of others. An Error, since these kernels put a sentence of their own in front
 * of exceptions, and without a stack, since they print what there is of it.
 */
public final class ToldError extends Error {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param sentence what is wrong, as the user should read it
     */
    public ToldError(String sentence) {
        super(sentence, null, false, false);
    }

    /**
     * Runs a magic.
     *
     * @param magic what to run
     * @param arguments its words
     * @param body the cell below; empty for a line magic
     * @return its result
     * @throws Exception what the magic throws, a user's mistake as this error
     */
    public static MagicResult run(Magic magic, List<String> arguments, String body) throws Exception {
        try {
            return magic.run(arguments, body);
        } catch (GuildException e) {
            throw new ToldError(e.getMessage());
        }
    }
}
