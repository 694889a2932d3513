package org.jguild.run;

/**
 * What is known of one scalar of a run.
 *
 * @param tag its name
 * @param first the value at the lowest step
 * @param firstStep that step
 * @param last the value at the highest step, which is what "the value" means
 * @param lastStep that step
 * @param min the least value
 * @param minStep its step
 * @param max the greatest value
 * @param maxStep its step
 * @param total the sum of all values
 * @param count how many values there are
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
     * Gives the mean.
     *
     * @return total by count
     */
    public double avg() {
        return total / count;
    }
}
