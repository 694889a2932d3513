package org.jguild.search.prune;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * The learning curve of one trial: the values that it has reported, by step, to be minimized. Batches that maximize report negated
 * values. A value that is not finite is worse than any other. Not safe for several threads.
 *
 * <p>A report within 1/512 of all steps so far after the last point adds no point, so that a program that reports a million times
 * needs some thousand points; the beginning of a curve is complete.
 */
public final class LearningCurve {

    /** Complete trials are few, and a slower one than all of them gains more at the end. */
    private static final double GAIN_FACTOR = 1.5;

    private static final double RESOLUTION = 1.0 / 512;

    private long[] steps = new long[16];
    private double[] values = new double[16];
    /** At each point the lowest value up to there. */
    private double[] lowest = new double[16];

    private int size;
    private double best = Double.POSITIVE_INFINITY;
    private boolean complete;
    private boolean stopped;

    /**
     * Adds a report. Of two reports of one step the later one counts; a report of an earlier step, as of a program
     * that went back to a checkpoint, discards what came after that step.
     *
     * @param step the step, from 0 or 1 in most programs
     * @param value the value reported after that step
     * @return whether the curve has a new point, at which a rule may judge the trial
     */
    public boolean report(long step, double value) {
        double finite = Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
        if (size > 0 && step <= lastStep()) {
            cut(step);
        }
        best = Math.min(best, finite);
        if (size > 0 && (double) step - lastStep() <= RESOLUTION * ((double) lastStep() - steps[0])) {
            return false;
        }
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            lowest = Arrays.copyOf(lowest, 2 * size);
        }
        steps[size] = step;
        values[size] = finite;
        lowest[size] = size == 0 ? finite : Math.min(lowest[size - 1], finite);
        size++;
        return true;
    }

    private void cut(long step) {
        size = index(step - 1) + 1;
        best = size == 0 ? Double.POSITIVE_INFINITY : lowest[size - 1];
    }

    /** Marks the trial as complete: the program ended by itself. */
    public void complete() {
        complete = true;
    }

    /** Marks the trial as stopped early by a pruning rule. */
    public void stop() {
        stopped = true;
    }

    /** Whether the trial was stopped early by a pruning rule. */
    boolean isStopped() {
        return stopped;
    }

    /**
     * Whether the trial is complete.
     *
     * @return false while it runs, and for a trial that failed or was stopped
     */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Returns the number of points.
     *
     * @return the number of reports without those that added no point; 0 at first
     */
    public int size() {
        return size;
    }

    /**
     * Returns the step of a point.
     *
     * @param point its index, from 0
     * @return its step, greater than that of the point before
     */
    public long step(int point) {
        return steps[point];
    }

    /**
     * Returns the value of a point.
     *
     * @param point its index, from 0
     * @return its value; positive infinity for one that was not finite
     */
    public double value(int point) {
        return values[point];
    }

    /**
     * Returns the best value of the first points.
     *
     * @param point the index of the last of these points, from 0
     * @return the lowest value; positive infinity if there is no finite one
     */
    public double bestUpTo(int point) {
        return lowest[point];
    }

    /**
     * Returns the standard deviation of the noise of the first points, from the differences between each point and the mean of its
     * neighbours; 0 for fewer than three points.
     *
     * @param point the index of the last of these points, from 0
     */
    double noise(int point) {
        double squares = 0;
        int count = 0;
        for (int i = 1; i < point; i++) {
            double difference = values[i] - (values[i - 1] + values[i + 1]) / 2;
            if (Double.isFinite(difference)) {
                squares += difference * difference;
                count++;
            }
        }
        // The variance of such a difference is 1.5 times that of a point.
        return count == 0 ? 0 : Math.sqrt(squares / count / 1.5);
    }

    /**
     * Returns the last step.
     *
     * @return the step of the last point; -1 before the first report
     */
    public long lastStep() {
        return size == 0 ? -1 : steps[size - 1];
    }

    /** Returns the value of the last point; positive infinity before the first report. */
    double lastValue() {
        return size == 0 ? Double.POSITIVE_INFINITY : values[size - 1];
    }

    /**
     * Returns the best value so far.
     *
     * @return the lowest value reported; positive infinity if there is no finite one
     */
    public double best() {
        return best;
    }

    /**
     * Returns the lowest objective that this trial, which was stopped, is expected to have had if it had been complete: its best value
     * less one and a half times the largest gain of a complete trial since the same step.
     *
     * @param others the learning curves of the trials of the batch, of which the complete ones count
     * @return a finite number; negative infinity if no complete trial has reported at this step or before, or no value is finite
     */
    public double bound(Collection<LearningCurve> others) {
        double gain = others.stream()
                .filter(other -> other.complete && other.index(lastStep()) >= 0)
                .mapToDouble(other -> other.bestUpTo(other.index(lastStep())) - other.best)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        return Double.isFinite(best) ? best - GAIN_FACTOR * gain : Double.NEGATIVE_INFINITY;
    }

    /**
     * Returns the value at a step.
     *
     * @param step the step
     * @return the last value reported up to this step; empty if the trial has not reached the step, or began after it
     */
    public OptionalDouble valueAt(long step) {
        int point = step <= lastStep() ? index(step) : -1;
        return point < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[point]);
    }

    /** Returns the index of the last point at or before a step; -1 if there is none. */
    int index(long step) {
        int found = Arrays.binarySearch(steps, 0, size, step);
        return found >= 0 ? found : -found - 2;
    }
}
