package org.jguild.search.cma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome.Finished;
import org.jguild.search.points.Coordinates;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.PointKey;
import org.jguild.search.sampling.SobolSequence;

/**
 * Replays a history in the order of trial numbers to compute the search distribution of the next trial: first the initial
 * design, then one generation after another. A generation is the next λ trials, whether or not this search proposed them, and
 * updates the distribution when all of them have ended; until then trials are drawn from the distribution before it. Replayed
 * trials are kept, so that a history that continues them needs no second replay.
 */
final class Replay {

    private static final int MAX_ATTEMPTS = 64;
    /** The increase of the factor of σ with each attempt to draw an untried point. */
    private static final double SIGMA_INCREASE = 0.125;
    /** The number of distributions from which the trials of a generation may be drawn when several run at once. */
    private static final int MAX_DISTRIBUTIONS = 3;

    private final Coordinates coordinates;
    private final int initialSize;
    private final long seed;
    private final List<Trial> replayed = new ArrayList<>();
    private final Set<PointKey> tried = new HashSet<>();
    /** The last distributions, the current one first; empty before the end of the initial design. */
    private final List<MixedDistribution> distributions = new ArrayList<>();

    private StoppingCriteria stopping = new StoppingCriteria();

    /**
     * Creates a replay of no trials.
     *
     * @param coordinates of the space
     * @param initialSize the size of the initial design
     * @param seed the seed of the random numbers
     */
    Replay(Coordinates coordinates, int initialSize, long seed) {
        this.coordinates = coordinates;
        this.initialSize = initialSize;
        this.seed = seed;
    }

    /** Whether a history begins with the replayed trials. */
    boolean isPrefixOf(SearchHistory history) {
        return replayed.size() <= history.trials().size()
                && replayed.equals(history.trials().subList(0, replayed.size()));
    }

    /** Replays the initial design and all generations that have ended. */
    void advance(SearchHistory history) {
        GenerationSplitter splitter = new GenerationSplitter(coordinates, history.trials(), replayed.size());
        if (distributions.isEmpty()) {
            splitter.initialDesign(initialSize).ifPresent(this::initialize);
        }
        while (!distributions.isEmpty()) {
            Optional<List<Trial>> generation =
                    splitter.generation(distributions.get(0).populationSize());
            if (generation.isEmpty()) {
                return;
            }
            update(generation.get());
        }
    }

    private void initialize(List<Trial> trials) {
        List<Individual> ranked = trials.stream()
                .filter(trial -> trial.outcome() instanceof Finished)
                .flatMap(trial -> coordinates.encode(trial.flags()).stream()
                        .map(point -> new Individual(point, true, objective(trial))))
                .sorted(Comparator.comparingDouble(Individual::objective))
                .toList();
        distributions.add(InitialDistribution.of(coordinates, ranked));
        trials.forEach(this::markReplayed);
    }

    private void markReplayed(Trial trial) {
        replayed.add(trial);
        tried.add(key(trial));
    }

    private PointKey key(Trial trial) {
        return PointKey.of(trial.flags(), coordinates.names());
    }

    private static double objective(Trial trial) {
        return trial.outcome() instanceof Finished ended ? ended.objective() : Double.NaN;
    }

    private void update(List<Trial> generation) {
        List<Individual> ranked = new ArrayList<>();
        for (Trial trial : generation) {
            coordinates.encode(trial.flags()).ifPresent(point -> ranked.add(individual(trial, point)));
            markReplayed(trial);
        }
        ranked.sort(Comparator.comparing(Individual::failed).thenComparingDouble(Individual::objective));
        if (!ranked.get(0).failed()) {
            stopping.add(ranked.get(0).objective());
            continueOrRestart(distributions.get(0).update(ranked));
        }
    }

    /** Continues with a distribution, or restarts with the population size doubled if a stopping criterion is met. */
    private void continueOrRestart(MixedDistribution next) {
        boolean stop = next.isConverged() || stopping.isMet(coordinates.dimensions(), next.populationSize());
        distributions.add(0, stop ? restart(2 * next.populationSize()) : next);
        stopping = stop ? new StoppingCriteria() : stopping;
        if (distributions.size() > MAX_DISTRIBUTIONS) {
            distributions.remove(MAX_DISTRIBUTIONS);
        }
    }

    private MixedDistribution restart(int populationSize) {
        double[] unitCube = new SobolSequence(coordinates.dimensions(), seed).point(replayed.size());
        return MixedDistribution.initial(
                coordinates,
                populationSize,
                coordinates.fromUnitCube(unitCube),
                CategoricalDistribution.uniform(coordinates));
    }

    /** A trial that one of the last distributions would draw is recognized as drawn; all others count as injected. */
    private Individual individual(Trial trial, double[] point) {
        PointKey key = key(trial);
        for (MixedDistribution distribution : distributions) {
            Optional<double[]> drawn = draw(distribution, trial.number(), tried::contains);
            if (drawn.filter(candidate -> key(candidate).equals(key)).isPresent()) {
                return new Individual(drawn.get(), false, objective(trial));
            }
        }
        return new Individual(point, true, objective(trial));
    }

    private PointKey key(double[] point) {
        return PointKey.of(coordinates.decode(point), coordinates.names());
    }

    private Optional<double[]> draw(MixedDistribution distribution, int number, Predicate<PointKey> isTried) {
        Draws random = new Draws(seed, number);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            double[] point = distribution.draw(1 + SIGMA_INCREASE * attempt, random);
            if (!isTried.test(key(point))) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    /**
     * Draws the next trial.
     *
     * @param number its number
     * @param isTried whether there is a trial of a point
     * @return coordinates; empty before the end of the initial design, or if no untried point is found
     */
    Optional<double[]> draw(int number, Predicate<PointKey> isTried) {
        return distributions.isEmpty() ? Optional.empty() : draw(distributions.get(0), number, isTried);
    }
}
