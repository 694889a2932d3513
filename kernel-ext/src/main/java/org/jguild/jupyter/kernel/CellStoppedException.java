package org.jguild.jupyter.kernel;

/** Thrown if a cell was stopped by the user or by the time limit. */
final class CellStoppedException extends Exception {

    private static final long serialVersionUID = 1L;

    CellStoppedException(String message) {
        super(message);
    }
}
