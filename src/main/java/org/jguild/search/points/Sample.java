package org.jguild.search.points;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Points and what came out there. */
public final class Sample {

    private final double[][] points;
    private final double[] objectives;

    /**
     * Makes a sample.
     *
     * @param points coordinates
     * @param objectives one for each point
     */
    public Sample(double[][] points, double[] objectives) {
        this.points = points.clone();
        this.objectives = objectives.clone();
    }

    /**
     * Takes the finished trials.
     *
     * @param observations what was tried
     * @return the finished points, by trial number
     */
    public static Sample of(Observations observations) {
        return new Sample(observations.finished(), observations.objectives());
    }

    /**
     * Counts the points.
     *
     * @return how many there are
     */
    public int size() {
        return objectives.length;
    }

    /**
     * Gives the points.
     *
     * @return their coordinates
     */
    public double[][] points() {
        return points.clone();
    }

    /**
     * Gives the objectives.
     *
     * @return one for each point
     */
    public double[] objectives() {
        return objectives.clone();
    }

    /**
     * Takes the first points.
     *
     * @param size how many
     * @return these
     */
    public Sample first(int size) {
        return new Sample(Arrays.copyOf(points, size), Arrays.copyOf(objectives, size));
    }

    /**
     * Takes at most so many points: the best, which matter most, and as many that stand for the rest.
     *
     * @param most how many at most
     * @return these; all when there are no more
     */
    public Sample thinned(int most) {
        if (size() <= most) {
            return this;
        }
        int best = most / 2;
        int others = most - best;
        int[] byObjective = order(Comparator.comparingDouble(i -> objectives[i]));
        int[] chosen = new int[most];
        System.arraycopy(byObjective, 0, chosen, 0, best);
        for (int i = 0; i < others; i++) {
            chosen[best + i] = byObjective[best + (int) ((long) i * (size() - best) / others)];
        }
        return pick(chosen);
    }

    /**
     * Sorts the points in an order that depends on them alone, so that sums over them do not depend on who came first.
     *
     * @return the same points, sorted
     */
    public Sample sorted() {
        return pick(order(Comparator.<Integer, double[]>comparing(i -> points[i], Arrays::compare)
                .thenComparingDouble(i -> objectives[i])));
    }

    /**
     * Gives the best points.
     *
     * @param most how many at most
     * @return their coordinates, the least objective first
     */
    public List<double[]> best(int most) {
        return Arrays.stream(order(Comparator.<Integer>comparingDouble(i -> objectives[i])
                        .thenComparing(i -> points[i], Arrays::compare)))
                .limit(most)
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
