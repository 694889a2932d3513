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
     * @param bound the lowest objective that the complete trial is expected to have had, as far as its learning curve and those of
     *     complete trials show; negative infinity if that is unknown
     */
    record Pruned(double objective, double bound) implements TrialOutcome {
        /** Rejects values that no model can use. */
        public Pruned {
            if (!Double.isFinite(objective)) {
                throw new IllegalArgumentException("objective is not finite: " + objective);
            }
            if (!(bound < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("bound is not a lower bound: " + bound);
            }
        }

        /**
         * Creates an outcome without a known bound.
         *
         * @param objective the last value that the trial reported; a finite number
         */
        public Pruned(double objective) {
            this(objective, Double.NEGATIVE_INFINITY);
        }
    }

    /** The trial has begun and has not ended. */
    record Running() implements TrialOutcome {}
}
