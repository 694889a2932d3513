package org.jguild.jupyter.kernel;

import java.util.List;

/** Thrown if a cell is not valid Java. */
final class CompilationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> report;

    /**
     * Creates the error.
     *
     * @param message the first error of the compiler
     * @param report all errors with their lines
     */
    CompilationException(String message, List<String> report) {
        super(message);
        this.report = List.copyOf(report);
    }

    List<String> report() {
        return report;
    }
}
