package org.jguild.compare;

/**
 * A column of a comparison.
 *
 * @param heading its heading
 * @param kind what its cells are
 */
public record ComparisonColumn(String heading, Kind kind) {

    /** What the cells of a column are. */
    public enum Kind {
        /** The number of the trial. */
        TRIAL,
        /** The short id of the run. */
        RUN,
        /** The operation. */
        OPERATION,
        /** When the run started. */
        STARTED,
        /** How long it took. */
        TIME,
        /** How it ended. */
        STATUS,
        /** Its label. */
        LABEL,
        /** The values of a flag. */
        FLAG,
        /** The last values of a scalar. */
        SCALAR,
        /** A column that the user asked for. */
        EXTRA
    }
}
