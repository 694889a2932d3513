package org.jguild.search.cma;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jguild.search.points.Coordinates;

/**
 * The search distribution of one generation over all flags: a multivariate normal distribution of the ordered ones, with a
 * margin for integers, and an independent categorical distribution of the others. Immutable.
 */
final class MixedDistribution {

    /** σ of generation 0, in units of the range of a flag. */
    private static final double INITIAL_SIGMA = 0.13;
    /** Proposals are rounded to eight digits; a narrower distribution would repeat them. */
    private static final double MIN_DEVIATION = 1e-7;

    private final Coordinates coordinates;
    private final int[] ordered;
    private final StrategyParameters parameters;
    private final MultivariateNormal normal;
    private final CategoricalDistribution categorical;

    private MixedDistribution(
            Coordinates coordinates,
            int[] ordered,
            StrategyParameters parameters,
            MultivariateNormal normal,
            CategoricalDistribution categorical) {
        this.coordinates = coordinates;
        this.ordered = ordered;
        this.parameters = parameters;
        this.normal = withMargins(coordinates, ordered, parameters, normal);
        this.categorical = categorical;
    }

    /**
     * Returns the distribution of generation 0.
     *
     * @param coordinates of the space
     * @param populationSize λ, the number of trials in a generation
     * @param mean the mean of the ordered flags; coordinates of categorical flags are ignored
     * @param categorical the distribution of the categorical flags
     */
    static MixedDistribution initial(
            Coordinates coordinates, int populationSize, double[] mean, CategoricalDistribution categorical) {
        int[] ordered = IntStream.range(0, coordinates.dimensions())
                .filter(i -> !coordinates.isCategorical(i))
                .toArray();
        StrategyParameters parameters = new StrategyParameters(ordered.length, populationSize);
        double[] orderedMean = Arrays.stream(ordered).mapToDouble(i -> mean[i]).toArray();
        MultivariateNormal normal = MultivariateNormal.initial(parameters, orderedMean, INITIAL_SIGMA);
        return new MixedDistribution(coordinates, ordered, parameters, normal, categorical);
    }

    /** Applies the margin α = 1/(λ n) to all integer flags. */
    private static MultivariateNormal withMargins(
            Coordinates coordinates, int[] ordered, StrategyParameters parameters, MultivariateNormal normal) {
        double alpha = 1.0 / (parameters.populationSize() * Math.max(1, ordered.length));
        MultivariateNormal corrected = normal;
        for (int i = 0; i < ordered.length; i++) {
            if (coordinates.levels(ordered[i]) != Long.MAX_VALUE) {
                double[] interval = coordinates.levelInterval(ordered[i], corrected.mean(i));
                corrected = corrected.with(
                        i, Margin.correct(interval, corrected.mean(i), corrected.standardDeviation(i), alpha));
            }
        }
        return corrected;
    }

    /** Returns λ. */
    int populationSize() {
        return parameters.populationSize();
    }

    /**
     * Draws a point.
     *
     * @param factor the factor of σ
     * @param random the source of random numbers
     * @return coordinates, those of integer flags not rounded
     */
    double[] draw(double factor, RandomGenerator random) {
        double[] drawn = normal.draw(factor, random);
        double[] point = new double[coordinates.dimensions()];
        for (int i = 0; i < ordered.length; i++) {
            point[ordered[i]] = drawn[i];
        }
        categorical.draw(point, random);
        return point;
    }

    /**
     * Returns the distribution of the next generation.
     *
     * @param ranked the trials of the generation, the best first, failed ones last; at least one did not fail
     */
    MixedDistribution update(List<Individual> ranked) {
        int finished =
                (int) ranked.stream().filter(individual -> !individual.failed()).count();
        double[] weights = parameters.weights(finished);
        double[][] steps = ranked.stream().map(this::step).toArray(double[][]::new);
        return new MixedDistribution(
                coordinates, ordered, parameters, normal.update(steps, weights), categorical.update(ranked, weights));
    }

    private double[] step(Individual individual) {
        double[] point =
                Arrays.stream(ordered).mapToDouble(i -> individual.point()[i]).toArray();
        return individual.injected() ? normal.injectedStep(point) : normal.step(point);
    }

    /** Whether it has converged to a point or degenerated, so that a restart is due (<i>TolX</i>, <i>ConditionCov</i>). */
    boolean isConverged() {
        double[] deviations = IntStream.range(0, ordered.length)
                .filter(i -> coordinates.levels(ordered[i]) == Long.MAX_VALUE)
                .mapToDouble(normal::standardDeviation)
                .toArray();
        boolean narrow =
                deviations.length > 0 && Arrays.stream(deviations).max().orElseThrow() < MIN_DEVIATION;
        return narrow || normal.isDegenerate();
    }
}
