package org.jguild.search.gp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.points.Coordinates;
import org.jguild.search.sampling.SpaceFilling;

/**
 * Looks for the most promising point of a space that is too large to try all: many candidates spread over the space and
 * around the best points so far, the most promising of which are then moved uphill, real coordinates along the gradient
 * and the others one by one.
 */
final class CandidateSearch {

    private static final int SPREAD = 512;
    private static final int AROUND = 5;
    private static final int AROUND_EACH = 24;
    private static final int CLIMBS = 5;
    private static final int ROUNDS = 3;
    private static final int STEPS = 40;
    private static final double TOLERANCE = 1e-4;
    /** Ordered flags with more values than this are climbed like real ones. */
    private static final int FEW = 16;

    private final Coordinates coordinates;
    private final Model model;
    private final Acquisition acquisition;

    CandidateSearch(Coordinates coordinates, Model model, Criterion criterion) {
        this.coordinates = coordinates;
        this.model = model;
        this.acquisition = model.acquisition(criterion);
    }

    /** A point and how promising it is. */
    private static final class Candidate {

        private final double[] point;
        private final double promise;

        private Candidate(double[] point, double promise) {
            this.point = point;
            this.promise = promise;
        }
    }

    private static final Comparator<Candidate> MOST_PROMISING = Comparator.comparingDouble(
                    (Candidate candidate) -> candidate.promise)
            .reversed();

    /**
     * Gives points by promise.
     *
     * @param seed what the candidates spread over the space depend on
     * @param random the source for those around the best points
     * @return the points that were climbed to, then those the climbs might have started from, each the most promising
     *     first
     */
    List<double[]> climb(long seed, RandomGenerator random) {
        List<Candidate> candidates = new ArrayList<>();
        spread(seed).forEach(point -> candidates.add(rate(point)));
        around(random).forEach(point -> candidates.add(rate(point)));
        candidates.sort(MOST_PROMISING);
        Stream<Candidate> climbed = apart(candidates).stream().map(this::climb).sorted(MOST_PROMISING);
        return Stream.concat(climbed, candidates.stream())
                .map(candidate -> candidate.point)
                .toList();
    }

    /** Points all over the space, the least known first. */
    List<double[]> leastKnown(long seed) {
        return spread(seed).stream()
                .sorted(Comparator.comparingDouble((double[] point) -> -model.mystery(point)))
                .toList();
    }

    private Candidate rate(double[] point) {
        return new Candidate(point, acquisition.at(point));
    }

    private List<double[]> spread(long seed) {
        SpaceFilling places = new SpaceFilling(coordinates.dimensions(), seed);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < SPREAD; i++) {
            points.add(coordinates.fromPlaces(places.point(i)));
        }
        return points;
    }

    /** The points with the best expectation, moved a little: some by a length scale, some by a thousandth of it. */
    private List<double[]> around(RandomGenerator random) {
        List<double[]> points = new ArrayList<>();
        for (double[] point : model.bestKnown(AROUND)) {
            for (int i = 0; i < AROUND_EACH; i++) {
                points.add(moved(point, StrictMath.pow(10, -3 * random.nextDouble()), random));
            }
        }
        return points;
    }

    private double[] moved(double[] point, double factor, RandomGenerator random) {
        double[] moved = point.clone();
        for (int i = 0; i < moved.length; i++) {
            double draw = random.nextDouble();
            if (!coordinates.isCategorical(i)) {
                double step =
                        factor * Math.min(1, model.belief().hyperparameters().lengthScale(i));
                moved[i] = Math.max(0, Math.min(1, moved[i] + step * (2 * draw - 1)));
            } else if (draw < 0.2) {
                moved[i] = coordinates.level(i, (int) (draw * 5 * coordinates.levels(i)));
            }
        }
        return coordinates.settle(moved);
    }

    /** The most promising candidates of which no two are close together. */
    private List<Candidate> apart(List<Candidate> sorted) {
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : sorted) {
            if (chosen.size() == CLIMBS) {
                break;
            }
            if (chosen.stream()
                    .noneMatch(other -> model.belief().squaredDistance(other.point, candidate.point) < 0.01)) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private Candidate climb(Candidate start) {
        Candidate best = start;
        for (int round = 0; round < ROUNDS; round++) {
            Candidate climbed = exchange(slide(best));
            if (!(climbed.promise > best.promise + 1e-6)) {
                break;
            }
            best = climbed;
        }
        return best;
    }

    /** Moves the coordinates of flags with many values along the gradient. */
    private Candidate slide(Candidate start) {
        int n = coordinates.dimensions();
        double[] low = start.point.clone();
        double[] high = start.point.clone();
        double[] scale = new double[n];
        boolean fixed = true;
        for (int i = 0; i < n; i++) {
            scale[i] = Math.min(1, model.belief().hyperparameters().lengthScale(i)) / 4;
            if (slides(i)) {
                low[i] = 0;
                high[i] = 1;
                fixed = false;
            }
        }
        if (fixed) {
            return start;
        }
        BoxMinimizer minimizer = new BoxMinimizer(low, high, scale, STEPS, TOLERANCE);
        double[] top = minimizer.minimize(acquisition, start.point).point();
        return better(start, rate(coordinates.settle(top)));
    }

    private boolean slides(int dimension) {
        return !coordinates.isCategorical(dimension) && coordinates.levels(dimension) > FEW;
    }

    /** Tries every other value of each flag that has few. */
    private Candidate exchange(Candidate start) {
        Candidate best = start;
        for (int i = 0; i < coordinates.dimensions(); i++) {
            for (int level = 0; !slides(i) && level < coordinates.levels(i); level++) {
                double[] point = best.point.clone();
                point[i] = coordinates.level(i, level);
                best = better(best, rate(point));
            }
        }
        return best;
    }

    private static Candidate better(Candidate first, Candidate second) {
        return second.promise > first.promise ? second : first;
    }
}
