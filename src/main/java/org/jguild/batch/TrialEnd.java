package org.jguild.batch;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jguild.run.RunStatus;

/** How a trial ended, and whether its objective can be compared with that of others. */
public enum TrialEnd {
    /** It completed with a finite objective. */
    COMPLETED("completed"),
    /** It completed, and its objective is NaN. */
    NAN("NaN"),
    /** It completed, and its objective is infinite. */
    INFINITE("infinite"),
    /** It completed without reporting the objective. */
    UNREPORTED("not reported"),
    /** It failed. */
    FAILED("failed"),
    /** The pruning rule stopped it early. */
    PRUNED("pruned"),
    /** It was ended from outside, for example by a time limit. */
    TERMINATED("terminated"),
    /** It has not ended. */
    UNFINISHED("unfinished");

    private final String text;

    TrialEnd(String text) {
        this.text = text;
    }

    /**
     * Returns the kind of end of a trial.
     *
     * @param status its status
     * @param objective returns the value of its objective, which is read only if it completed
     * @return the kind
     */
    public static TrialEnd of(RunStatus status, Supplier<OptionalDouble> objective) {
        return switch (status) {
            case COMPLETED -> completed(objective.get());
            case ERROR -> FAILED;
            case PRUNED -> PRUNED;
            case TERMINATED -> TERMINATED;
            case PENDING, STAGED, RUNNING -> UNFINISHED;
        };
    }

    private static TrialEnd completed(OptionalDouble objective) {
        if (objective.isEmpty()) {
            return UNREPORTED;
        }
        double value = objective.getAsDouble();
        return Double.isNaN(value) ? NAN : Double.isInfinite(value) ? INFINITE : COMPLETED;
    }

    /** Whether the trial completed, but has no finite objective. */
    boolean isWithoutFiniteObjective() {
        return this == NAN || this == INFINITE || this == UNREPORTED;
    }

    /** Returns the word for it after a number of trials. */
    String text() {
        return text;
    }
}
