package org.jguild.jupyter.kernel;

/** Unwinds a thread whose cell or trial was stopped. An Error, because code that catches exceptions must not continue. */
final class StoppedError extends Error {

    private static final long serialVersionUID = 1L;

    StoppedError() {
        super("Stopped.", null, false, false);
    }
}
