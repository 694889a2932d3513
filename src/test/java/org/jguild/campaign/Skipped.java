package org.jguild.campaign;

/** This machine cannot try the fault. */
final class Skipped extends RuntimeException {

    private static final long serialVersionUID = 1;

    Skipped(String reason) {
        super(reason);
    }
}
