package org.jguild.search.gp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jguild.search.points.Observations;

/** Points and what came out there. */
final class Sample {

    private final double[][] points;
    private final double[] objectives;

    Sample(double[][] points, double[] objectives) {
        this.points = points.clone();
        this.objectives = objectives.clone();
    }

    /** The finished trials, by number. */
    static Sample of(Observations observations) {
        return new Sample(observations.finished(), observations.objectives());
    }

    int size() {
        return objectives.length;
    }

    double[][] points() {
        return points.clone();
    }

    double[] objectives() {
        return objectives.clone();
    }

    Sample first(int size) {
        return new Sample(Arrays.copyOf(points, size), Arrays.copyOf(objectives, size));
    }

    /** At most so many of them: the best, which matter most, and as many that stand for the rest. */
    Sample thinned(int most) {
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

    /** The same in an order that depends on the points alone, so that sums over them do not depend on who came first. */
    Sample sorted() {
        return pick(order(Comparator.<Integer, double[]>comparing(i -> points[i], Arrays::compare)
                .thenComparingDouble(i -> objectives[i])));
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

    boolean sameAs(Sample other) {
        return Arrays.equals(objectives, other.objectives) && Arrays.deepEquals(points, other.points);
    }
}
