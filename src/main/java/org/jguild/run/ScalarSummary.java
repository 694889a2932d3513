package org.jguild.run;

/**
 * Statistics of one scalar of a run.
 *
 * @param tag its name
 * @param first the value at the lowest step
 * @param firstStep that step
 * @param last the value at the highest step, which is the default in tables
 * @param lastStep that step
 * @param min the minimum
 * @param minStep its step
 * @param max the maximum
 * @param maxStep its step
 * @param total the sum of all values
 * @param count the number of values
 */
public record ScalarSummary(
        String tag,
        double first,
        long firstStep,
        double last,
        long lastStep,
        double min,
        long minStep,
        double max,
        long maxStep,
        double total,
        long count) {

    /**
     * Returns the mean.
     *
     * @return total divided by count
     */
    public double avg() {
        return total / count;
    }
}
