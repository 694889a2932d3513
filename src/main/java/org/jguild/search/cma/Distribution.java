package org.jguild.search.cma;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jguild.search.points.Coordinates;

/**
 * Where the next trials are looked for: a normal distribution of the ordered flags, and a probability for each value of the
 * categorical ones. A generation of ended trials makes the next one of it. Immutable.
 */
final class Distribution {

    /** The deviation that a search begins with, as a part of the range of a flag. */
    private static final double FIRST_DEVIATION = 0.13;
    /** Proposals are rounded to eight digits; a narrower distribution would repeat them. */
    private static final double NARROWEST = 1e-7;

    private final Coordinates coordinates;
    private final int[] ordered;
    private final Strategy strategy;
    private final Gaussian gaussian;
    private final Categories categories;

    private Distribution(
            Coordinates coordinates, int[] ordered, Strategy strategy, Gaussian gaussian, Categories categories) {
        this.coordinates = coordinates;
        this.ordered = ordered;
        this.strategy = strategy;
        this.gaussian = withMargins(coordinates, ordered, strategy, gaussian);
        this.categories = categories;
    }

    /**
     * Makes a distribution that knows no direction.
     *
     * @param coordinates of the space
     * @param population how many trials make a generation
     * @param centre the point around which to look
     * @param categories how probable the values of categorical flags are
     */
    static Distribution around(Coordinates coordinates, int population, double[] centre, Categories categories) {
        int[] ordered = IntStream.range(0, coordinates.dimensions())
                .filter(i -> !coordinates.isCategorical(i))
                .toArray();
        Strategy strategy = new Strategy(ordered.length, population);
        double[] mean = Arrays.stream(ordered).mapToDouble(i -> centre[i]).toArray();
        Gaussian gaussian = Gaussian.round(strategy, mean, FIRST_DEVIATION);
        return new Distribution(coordinates, ordered, strategy, gaussian, categories);
    }

    private static Gaussian withMargins(Coordinates coordinates, int[] ordered, Strategy strategy, Gaussian gaussian) {
        double least = 1.0 / (strategy.population() * Math.max(1, ordered.length));
        Gaussian kept = gaussian;
        for (int i = 0; i < ordered.length; i++) {
            if (coordinates.levels(ordered[i]) != Long.MAX_VALUE) {
                double[] cell = coordinates.cell(ordered[i], kept.mean(i));
                kept = kept.with(i, Margin.keep(cell, kept.mean(i), kept.deviation(i), least));
            }
        }
        return kept;
    }

    /** How many trials make a generation. */
    int population() {
        return strategy.population();
    }

    /**
     * Draws a point.
     *
     * @param wider how many times as wide the distribution is to be
     * @param random draws it
     * @return coordinates, those of integer flags not settled
     */
    double[] draw(double wider, RandomGenerator random) {
        double[] places = gaussian.draw(wider, random);
        double[] point = new double[coordinates.dimensions()];
        for (int i = 0; i < ordered.length; i++) {
            point[ordered[i]] = places[i];
        }
        categories.draw(point, random);
        return point;
    }

    /**
     * Learns from a generation.
     *
     * @param ranked its trials, the best first, the failed ones last; at least one did not fail
     */
    Distribution after(List<Member> ranked) {
        int finished = (int) ranked.stream().filter(member -> !member.failed()).count();
        double[] weights = strategy.weights(finished);
        double[][] steps = ranked.stream().map(this::step).toArray(double[][]::new);
        return new Distribution(
                coordinates, ordered, strategy, gaussian.after(steps, weights), categories.after(ranked, weights));
    }

    private double[] step(Member member) {
        double[] places =
                Arrays.stream(ordered).mapToDouble(i -> member.point()[i]).toArray();
        return member.own() ? gaussian.stepTo(places) : gaussian.shortStepTo(places);
    }

    /** Whether it is too narrow, or too long in one direction, to find anything more. */
    boolean isSpent() {
        double[] widths = IntStream.range(0, ordered.length)
                .filter(i -> coordinates.levels(ordered[i]) == Long.MAX_VALUE)
                .mapToDouble(gaussian::deviation)
                .toArray();
        boolean narrow = widths.length > 0 && Arrays.stream(widths).max().orElseThrow() < NARROWEST;
        return narrow || gaussian.isDegenerate();
    }
}
