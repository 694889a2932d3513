package org.jguild.search.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jguild.search.points.Coordinates;
import org.jguild.search.sampling.SobolSequence;

/**
 * Candidates for the maximum of the acquisition function, which has no gradient: points over the whole space, points near the
 * best trials, and then points near the best candidates of both.
 */
final class CandidateGenerator {

    private static final int GLOBAL_CANDIDATES = 300;
    private static final int LOCAL_CANDIDATES = 60;
    private static final int REFINED = 5;
    private static final int REFINED_CANDIDATES = 30;
    /** The maximum radius of local candidates, in units of a flag's range. */
    private static final double MAX_RADIUS = 0.5;
    /** Radii are log-uniform over this number of decades. */
    private static final double RADIUS_DECADES = 3;
    /** The probability that a categorical flag of a local candidate is drawn anew. */
    private static final double CATEGORICAL_CHANGE = 0.2;

    private final Coordinates coordinates;
    private final TreeSurrogate surrogate;
    private final RandomGenerator random;
    private final List<Candidate> candidates = new ArrayList<>();

    /**
     * Generates the candidates.
     *
     * @param coordinates of the space
     * @param surrogate computes their acquisition values
     * @param best the points of the best trials
     * @param random draws the candidates
     */
    CandidateGenerator(Coordinates coordinates, TreeSurrogate surrogate, List<double[]> best, RandomGenerator random) {
        this.coordinates = coordinates;
        this.surrogate = surrogate;
        this.random = random;
        SobolSequence sequence = new SobolSequence(coordinates.dimensions(), random.nextLong());
        for (int i = 0; i < GLOBAL_CANDIDATES; i++) {
            add(coordinates.fromUnitCube(sequence.point(i)));
        }
        best.forEach(point -> addNear(point, LOCAL_CANDIDATES));
        byAcquisition().stream().limit(REFINED).toList().forEach(point -> addNear(point, REFINED_CANDIDATES));
    }

    /** A point and its acquisition value. */
    private static final class Candidate {

        private final double[] point;
        private final double value;

        private Candidate(double[] point, double value) {
            this.point = point;
            this.value = value;
        }
    }

    private void add(double[] point) {
        candidates.add(new Candidate(point, surrogate.acquisition(point)));
    }

    private void addNear(double[] point, int count) {
        for (int i = 0; i < count; i++) {
            add(perturb(point, MAX_RADIUS * StrictMath.pow(10, -RADIUS_DECADES * random.nextDouble())));
        }
    }

    private double[] perturb(double[] point, double radius) {
        double[] perturbed = point.clone();
        for (int i = 0; i < perturbed.length; i++) {
            double draw = random.nextDouble();
            if (!coordinates.isCategorical(i)) {
                perturbed[i] = Math.max(0, Math.min(1, perturbed[i] + radius * (2 * draw - 1)));
            } else if (draw < CATEGORICAL_CHANGE) {
                perturbed[i] = coordinates.level(i, (int) (draw / CATEGORICAL_CHANGE * coordinates.levels(i)));
            }
        }
        return coordinates.roundToLevels(perturbed);
    }

    /** Returns the points, the one with the highest acquisition value first. */
    List<double[]> byAcquisition() {
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.value))
                .map(candidate -> candidate.point)
                .toList();
    }
}
