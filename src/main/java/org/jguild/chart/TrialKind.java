package org.jguild.chart;

import org.jguild.run.RunStatus;

/** How a trial ended, as far as charts distinguish it. Each kind without a finite objective has its own shape and colour. */
enum TrialKind {
    /** It has a finite objective. */
    EVALUATED("", PointShape.CIRCLE, Palette.BLUE),
    /** It ended with an error. */
    FAILED("failed", PointShape.CROSS, Palette.VERMILION),
    /** It was stopped because its values were not competitive. */
    PRUNED("pruned", PointShape.OPEN_TRIANGLE_DOWN, Palette.PURPLE),
    /** It was ended by a signal or by the user. */
    INTERRUPTED("interrupted", PointShape.OPEN_SQUARE, Palette.ORANGE),
    /** It completed, and its objective is infinite. */
    INFINITE("infinite", PointShape.OPEN_TRIANGLE, Palette.GREY),
    /** It completed, and its objective is not a number. */
    NAN("NaN", PointShape.OPEN_DIAMOND, Palette.GREY),
    /** It completed without reporting the objective. */
    MISSING("without a value", PointShape.OPEN_CIRCLE, Palette.GREY),
    /** It has not ended. */
    RUNNING("running", PointShape.OPEN_CIRCLE, Palette.GREEN),
    /** It has not started. */
    WAITING("not started", PointShape.OPEN_CIRCLE, Palette.SKY);

    private final String text;
    private final PointShape shape;
    private final int colour;

    TrialKind(String text, PointShape shape, int colour) {
        this.text = text;
        this.shape = shape;
        this.colour = colour;
    }

    /**
     * The kind of a trial.
     *
     * @param value its objective; NaN if there is none
     * @param reported whether it reported its objective, which may have been NaN
     */
    static TrialKind of(RunStatus status, double value, boolean reported) {
        return switch (status) {
            case COMPLETED -> completed(value, reported);
            case ERROR -> FAILED;
            case PRUNED -> PRUNED;
            case TERMINATED -> INTERRUPTED;
            case RUNNING -> RUNNING;
            case PENDING, STAGED -> WAITING;
        };
    }

    private static TrialKind completed(double value, boolean reported) {
        if (Double.isFinite(value)) {
            return EVALUATED;
        }
        if (Double.isInfinite(value)) {
            return INFINITE;
        }
        return reported ? NAN : MISSING;
    }

    /** The word for trials of this kind, such as {@code failed}. */
    String text() {
        return text;
    }

    /** Whether the word stands before "trials", as in "3 failed trials". */
    boolean isAdjective() {
        return this != MISSING && this != NAN && this != WAITING;
    }

    PointShape shape() {
        return shape;
    }

    MarkStyle style() {
        return MarkStyle.of(colour);
    }
}
