package org.jguild.search.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jguild.search.points.Coordinates;
import org.jguild.search.sampling.SpaceFilling;

/** Points that may be worth a trial: many all over the space, as many near the best trials, some near the best of both. */
final class Candidates {

    private static final int SPREAD = 300;
    private static final int NEAR_EACH = 60;
    private static final int REFINED = 5;
    private static final int REFINED_EACH = 30;
    private static final double REACH = 0.5;
    private static final double DECADES = 3;
    /** How often a categorical flag changes. */
    private static final double CHANGE = 0.2;

    private final Coordinates coordinates;
    private final Model model;
    private final RandomGenerator random;
    private final List<Candidate> rated = new ArrayList<>();

    /**
     * Makes the candidates.
     *
     * @param coordinates of the space
     * @param model rates them
     * @param best the points of the best trials
     * @param random draws them
     */
    Candidates(Coordinates coordinates, Model model, List<double[]> best, RandomGenerator random) {
        this.coordinates = coordinates;
        this.model = model;
        this.random = random;
        SpaceFilling places = new SpaceFilling(coordinates.dimensions(), random.nextLong());
        for (int i = 0; i < SPREAD; i++) {
            rate(coordinates.fromPlaces(places.point(i)));
        }
        best.forEach(point -> addNear(point, NEAR_EACH));
        byWorth().stream().limit(REFINED).toList().forEach(point -> addNear(point, REFINED_EACH));
    }

    /** A point and what a trial of it is worth. */
    private static final class Candidate {

        private final double[] point;
        private final double worth;

        private Candidate(double[] point, double worth) {
            this.point = point;
            this.worth = worth;
        }
    }

    private void rate(double[] point) {
        rated.add(new Candidate(point, model.worth(point)));
    }

    private void addNear(double[] point, int count) {
        for (int i = 0; i < count; i++) {
            rate(moved(point, REACH * StrictMath.pow(10, -DECADES * random.nextDouble())));
        }
    }

    private double[] moved(double[] point, double reach) {
        double[] moved = point.clone();
        for (int i = 0; i < moved.length; i++) {
            double draw = random.nextDouble();
            if (!coordinates.isCategorical(i)) {
                moved[i] = Math.max(0, Math.min(1, moved[i] + reach * (2 * draw - 1)));
            } else if (draw < CHANGE) {
                moved[i] = coordinates.level(i, (int) (draw / CHANGE * coordinates.levels(i)));
            }
        }
        return coordinates.settle(moved);
    }

    /** The points, the one most worth a trial first. */
    List<double[]> byWorth() {
        return rated.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.worth))
                .map(candidate -> candidate.point)
                .toList();
    }
}
