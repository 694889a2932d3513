package org.jguild.search.points;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The training data of a surrogate: points and their objectives. */
public final class Sample {

    private final double[][] points;
    private final double[] objectives;

    /**
     * Creates a sample.
     *
     * @param points coordinates
     * @param objectives one for each point
     */
    public Sample(double[][] points, double[] objectives) {
        this.points = points.clone();
        this.objectives = objectives.clone();
    }

    /**
     * Returns the finished trials.
     *
     * @param observations the trials
     * @return the finished points, by trial number
     */
    public static Sample of(Observations observations) {
        return new Sample(observations.finished(), observations.objectives());
    }

    /**
     * Returns the number of points.
     *
     * @return the number
     */
    public int size() {
        return objectives.length;
    }

    /**
     * Returns the points.
     *
     * @return their coordinates
     */
    public double[][] points() {
        return points.clone();
    }

    /**
     * Returns the objectives.
     *
     * @return one for each point
     */
    public double[] objectives() {
        return objectives.clone();
    }

    /**
     * Returns the first points.
     *
     * @param size the number of points
     * @return a smaller sample
     */
    public Sample first(int size) {
        return new Sample(Arrays.copyOf(points, size), Arrays.copyOf(objectives, size));
    }

    /**
     * Returns a subset of a given maximum size: the best points, which matter most, and as many that represent the others, at
     * equal intervals of rank.
     *
     * @param max the maximum size
     * @return the subset; this sample if it is not larger
     */
    public Sample thinned(int max) {
        if (size() <= max) {
            return this;
        }
        int best = max / 2;
        int others = max - best;
        int[] byObjective = order(Comparator.comparingDouble(i -> objectives[i]));
        int[] chosen = new int[max];
        System.arraycopy(byObjective, 0, chosen, 0, best);
        for (int i = 0; i < others; i++) {
            chosen[best + i] = byObjective[best + (int) ((long) i * (size() - best) / others)];
        }
        return pick(chosen);
    }

    /**
     * Sorts the points in an order that depends on their values alone, so that sums over them do not depend on the order of the
     * trials.
     *
     * @return the same points, sorted
     */
    public Sample sorted() {
        return pick(order(Comparator.<Integer, double[]>comparing(i -> points[i], Arrays::compare)
                .thenComparingDouble(i -> objectives[i])));
    }

    /**
     * Returns the best points.
     *
     * @param max the maximum number of points
     * @return their coordinates, the one with the lowest objective first
     */
    public List<double[]> best(int max) {
        return Arrays.stream(order(Comparator.<Integer>comparingDouble(i -> objectives[i])
                        .thenComparing(i -> points[i], Arrays::compare)))
                .limit(max)
                .mapToObj(i -> points[i])
                .toList();
    }

    private int[] order(Comparator<Integer> comparator) {
        return IntStream.range(0, size())
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Sample pick(int[] chosen) {
        double[][] pickedPoints = new double[chosen.length][];
        double[] picked = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            pickedPoints[i] = points[chosen[i]];
            picked[i] = objectives[chosen[i]];
        }
        return new Sample(pickedPoints, picked);
    }

    /**
     * Compares samples point by point.
     *
     * @param other another sample
     * @return whether it has equal points and objectives in the same order
     */
    public boolean sameAs(Sample other) {
        return Arrays.equals(objectives, other.objectives) && Arrays.deepEquals(points, other.points);
    }
}
