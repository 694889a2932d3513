package org.jguild.jupyter.kernel;

import java.util.List;

/** Says that a cell is not valid Java. */
final class CompilationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> report;

    /**
     * Makes the error.
     *
     * @param message the first complaint of the compiler
     * @param report all complaints with the lines they are about
     */
    CompilationException(String message, List<String> report) {
        super(message);
        this.report = List.copyOf(report);
    }

    List<String> report() {
        return report;
    }
}
