package org.jguild.search.prune;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The values that one trial has reported, by step, to be made small. Batches that maximize report negated values. A value
 * that is not finite is worse than any other. Not safe for several threads.
 *
 * <p>A report that follows the last point by less than 1/512 of the steps gone so far makes no point of its own, so that a
 * program that reports a million times costs some thousand numbers; the beginning of every curve is kept whole.
 */
public final class LearningCurve {

    private static final double RESOLUTION = 1.0 / 512;

    private long[] steps = new long[16];
    private double[] values = new double[16];
    private int size;
    private double best = Double.POSITIVE_INFINITY;
    private boolean complete;

    /**
     * Takes the next report. Of two reports of one step the later one counts; a report of an earlier step, as of a program
     * that went back to a checkpoint, discards what came after that step.
     *
     * @param step the step, from 0 or 1 in most programs
     * @param value the value reported after that step
     * @return whether the curve has a new point, which a rule may judge
     */
    public boolean report(long step, double value) {
        double worth = Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
        if (size > 0 && step <= lastStep()) {
            cut(step);
        }
        best = Math.min(best, worth);
        if (size > 0 && (double) step - lastStep() <= RESOLUTION * ((double) lastStep() - steps[0])) {
            return false;
        }
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        steps[size] = step;
        values[size] = worth;
        size++;
        return true;
    }

    private void cut(long step) {
        size = index(step - 1) + 1;
        best = Arrays.stream(values, 0, size).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Marks the trial as one that came to its own end. */
    public void complete() {
        complete = true;
    }

    /**
     * Tells whether the trial came to its own end.
     *
     * @return false while it runs, and for good if it failed or was stopped
     */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Tells how many points the curve has.
     *
     * @return the number of reports, but for those passed over; 0 at first
     */
    public int size() {
        return size;
    }

    /**
     * Gives the step of a point.
     *
     * @param point its number, from 0
     * @return its step, greater than that of the point before
     */
    public long step(int point) {
        return steps[point];
    }

    /**
     * Gives the value of a point.
     *
     * @param point its number, from 0
     * @return its value; positive infinity for one that was not finite
     */
    public double value(int point) {
        return values[point];
    }

    /**
     * Gives the best value of the first points.
     *
     * @param point the number of the last of these points, from 0
     * @return the least value; positive infinity if there is no finite one
     */
    public double bestUpTo(int point) {
        return Arrays.stream(values, 0, point + 1).min().orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Tells how far the trial has come.
     *
     * @return the step of the last point; -1 before the first report
     */
    public long lastStep() {
        return size == 0 ? -1 : steps[size - 1];
    }

    /**
     * Gives the best value so far.
     *
     * @return the least value reported; positive infinity if there is no finite one
     */
    public double best() {
        return best;
    }

    /**
     * Gives the value that the trial had at a step.
     *
     * @param step the step
     * @return what was last reported up to this step; empty if the trial has not come so far, or began later
     */
    public OptionalDouble valueAt(long step) {
        int point = step <= lastStep() ? index(step) : -1;
        return point < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[point]);
    }

    /** The last point at or before a step; -1 if there is none. */
    int index(long step) {
        int found = Arrays.binarySearch(steps, 0, size, step);
        return found >= 0 ? found : -found - 2;
    }
}
