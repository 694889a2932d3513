package org.jguild.search.gp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.points.Coordinates;
import org.jguild.search.sampling.SobolSequence;

/**
 * Maximizes the acquisition function over a space that is too large to be enumerated: many candidates over the whole space and
 * around the best points so far, the best of which are improved by local search, real coordinates along the gradient and the
 * others one by one.
 */
final class AcquisitionMaximizer {

    private static final int GLOBAL_CANDIDATES = 512;
    private static final int LOCAL_CENTERS = 5;
    private static final int LOCAL_CANDIDATES = 24;
    private static final int MAX_LOCAL_SEARCHES = 5;
    /** The minimum squared distance, in length scales, between two starts of local searches. */
    private static final double MIN_SQUARED_DISTANCE = 0.01;

    private static final int MAX_ROUNDS = 3;
    private static final double MIN_IMPROVEMENT = 1e-6;
    private static final int MAX_GRADIENT_STEPS = 40;
    private static final double GRADIENT_TOLERANCE = 1e-4;
    /** Ordered flags with more values than these are moved along the gradient like real ones. */
    private static final int MAX_ENUMERATED_LEVELS = 16;
    /** In a local candidate, one in this number of categorical flags is drawn anew. */
    private static final int CATEGORICAL_CHANGE = 5;

    private final Coordinates coordinates;
    private final GpSurrogate surrogate;
    private final Acquisition acquisition;

    AcquisitionMaximizer(Coordinates coordinates, GpSurrogate surrogate, Criterion criterion) {
        this.coordinates = coordinates;
        this.surrogate = surrogate;
        this.acquisition = surrogate.acquisition(criterion);
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

    private static final Comparator<Candidate> HIGHEST_FIRST =
            Comparator.comparingDouble((Candidate candidate) -> candidate.value).reversed();

    /**
     * Returns points by acquisition value.
     *
     * @param seed the seed of the candidates over the whole space
     * @param random draws the local candidates
     * @return the results of the local searches, then all candidates, each part with the highest value first
     */
    List<double[]> maximize(long seed, RandomGenerator random) {
        List<Candidate> candidates = new ArrayList<>();
        globalCandidates(seed).forEach(point -> candidates.add(evaluate(point)));
        localCandidates(random).forEach(point -> candidates.add(evaluate(point)));
        candidates.sort(HIGHEST_FIRST);
        Stream<Candidate> maxima =
                selectStarts(candidates).stream().map(this::localSearch).sorted(HIGHEST_FIRST);
        return Stream.concat(maxima, candidates.stream())
                .map(candidate -> candidate.point)
                .toList();
    }

    /** Returns the candidates over the whole space, the one with the highest posterior variance first. */
    List<double[]> byVariance(long seed) {
        return globalCandidates(seed).stream()
                .sorted(Comparator.comparingDouble((double[] point) -> -surrogate.explorationValue(point)))
                .toList();
    }

    private Candidate evaluate(double[] point) {
        return new Candidate(point, acquisition.value(point));
    }

    private List<double[]> globalCandidates(long seed) {
        SobolSequence sequence = new SobolSequence(coordinates.dimensions(), seed);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < GLOBAL_CANDIDATES; i++) {
            points.add(coordinates.fromUnitCube(sequence.point(i)));
        }
        return points;
    }

    /** Returns points near those with the lowest posterior mean, by between a length scale and a thousandth of it. */
    private List<double[]> localCandidates(RandomGenerator random) {
        List<double[]> points = new ArrayList<>();
        for (double[] point : surrogate.lowestMeans(LOCAL_CENTERS)) {
            for (int i = 0; i < LOCAL_CANDIDATES; i++) {
                points.add(perturb(point, StrictMath.pow(10, -3 * random.nextDouble()), random));
            }
        }
        return points;
    }

    private double[] perturb(double[] point, double factor, RandomGenerator random) {
        double[] perturbed = point.clone();
        for (int i = 0; i < perturbed.length; i++) {
            double draw = random.nextDouble();
            if (!coordinates.isCategorical(i)) {
                double radius = factor
                        * Math.min(1, surrogate.process().hyperparameters().lengthScale(i));
                perturbed[i] = Math.max(0, Math.min(1, perturbed[i] + radius * (2 * draw - 1)));
            } else if (draw < 1.0 / CATEGORICAL_CHANGE) {
                perturbed[i] = coordinates.level(i, (int) (draw * CATEGORICAL_CHANGE * coordinates.levels(i)));
            }
        }
        return coordinates.roundToLevels(perturbed);
    }

    /** Returns the best candidates of which no two are close to each other. */
    private List<Candidate> selectStarts(List<Candidate> sorted) {
        List<Candidate> starts = new ArrayList<>();
        for (Candidate candidate : sorted) {
            if (starts.size() == MAX_LOCAL_SEARCHES) {
                break;
            }
            if (starts.stream()
                    .noneMatch(other ->
                            surrogate.process().squaredDistance(other.point, candidate.point) < MIN_SQUARED_DISTANCE)) {
                starts.add(candidate);
            }
        }
        return starts;
    }

    private Candidate localSearch(Candidate start) {
        Candidate best = start;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Candidate next = coordinateSearch(gradientSearch(best));
            if (!(next.value > best.value + MIN_IMPROVEMENT)) {
                break;
            }
            best = next;
        }
        return best;
    }

    /** Moves the coordinates of flags with many values along the gradient. */
    private Candidate gradientSearch(Candidate start) {
        int n = coordinates.dimensions();
        double[] low = start.point.clone();
        double[] high = start.point.clone();
        double[] scale = new double[n];
        boolean fixed = true;
        for (int i = 0; i < n; i++) {
            scale[i] = Math.min(1, surrogate.process().hyperparameters().lengthScale(i)) / 4;
            if (followsGradient(i)) {
                low[i] = 0;
                high[i] = 1;
                fixed = false;
            }
        }
        if (fixed) {
            return start;
        }
        BoxMinimizer minimizer = new BoxMinimizer(low, high, scale, MAX_GRADIENT_STEPS, GRADIENT_TOLERANCE);
        double[] maximum =
                minimizer.minimize(acquisition.negated(), start.point).point();
        return better(start, evaluate(coordinates.roundToLevels(maximum)));
    }

    private boolean followsGradient(int dimension) {
        return !coordinates.isCategorical(dimension) && coordinates.levels(dimension) > MAX_ENUMERATED_LEVELS;
    }

    /** Tries every value of each flag that has few, one flag after another. */
    private Candidate coordinateSearch(Candidate start) {
        Candidate best = start;
        for (int i = 0; i < coordinates.dimensions(); i++) {
            for (int level = 0; !followsGradient(i) && level < coordinates.levels(i); level++) {
                double[] point = best.point.clone();
                point[i] = coordinates.level(i, level);
                best = better(best, evaluate(point));
            }
        }
        return best;
    }

    private static Candidate better(Candidate first, Candidate second) {
        return second.value > first.value ? second : first;
    }
}
