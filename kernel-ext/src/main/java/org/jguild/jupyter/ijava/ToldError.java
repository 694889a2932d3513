package org.jguild.jupyter.ijava;

/**
 * A user's mistake on its way through IJava. An Error, since IJava puts a sentence of its own in front of exceptions, and
 * without a stack, since IJava prints what there is of it.
 */
final class ToldError extends Error {

    private static final long serialVersionUID = 1L;

    ToldError(String sentence) {
        super(sentence, null, false, false);
    }
}
