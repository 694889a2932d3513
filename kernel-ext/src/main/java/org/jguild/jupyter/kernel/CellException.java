package org.jguild.jupyter.kernel;

import java.util.List;

/** Carries what a statement threw, with the part of the stack that is the user's. */
final class CellException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> frames;

    CellException(Throwable cause, List<String> frames) {
        super(cause);
        this.frames = List.copyOf(frames);
    }

    List<String> frames() {
        return frames;
    }
}
