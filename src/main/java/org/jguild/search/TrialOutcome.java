package org.jguild.search;

/** What is known of a trial. */
public sealed interface TrialOutcome {

    /**
     * The trial ended and has a value.
     *
     * @param objective the value to minimize; a finite number. Batches that maximize pass the negated value
     */
    record Finished(double objective) implements TrialOutcome {
        /** Rejects values that no model can use. */
        public Finished {
            if (!Double.isFinite(objective)) {
                throw new IllegalArgumentException("objective is not finite: " + objective);
            }
        }
    }

    /** The trial ended without a usable value: an error, no such scalar, or a value that is not finite. */
    record Failed() implements TrialOutcome {}

    /**
     * The trial was stopped early because the values it reported were not promising.
     *
     * @param objective the last value it reported; a finite number. Batches that maximize pass the negated
     *     value
     */
    record Pruned(double objective) implements TrialOutcome {
        /** Rejects values that no model can use. */
        public Pruned {
            if (!Double.isFinite(objective)) {
                throw new IllegalArgumentException("objective is not finite: " + objective);
            }
        }
    }

    /** The trial has begun and has not ended. */
    record Running() implements TrialOutcome {}
}
