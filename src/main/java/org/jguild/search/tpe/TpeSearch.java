package org.jguild.search.tpe;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.InitialDesign;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Untried;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.FiniteSpace;
import org.jguild.search.sampling.PointKey;

/**
 * Search with tree-structured Parzen estimators (TPE), one multivariate estimator over all flags: of some candidates drawn from
 * the density l of the good trials, the one with the highest density ratio l(x)/g(x) is proposed. Failed and running trials
 * belong to g. The cost hardly grows with the number of trials.
 *
 * <p>Sources: Bergstra, Bardenet, Bengio and Kégl 2011, "Algorithms for hyper-parameter optimization", NeurIPS 24; one estimator
 * over all flags: Falkner, Klein and Hutter 2018, arXiv:1807.01774, and Watanabe 2023, "Tree-structured Parzen estimator:
 * understanding its algorithm components and their roles for better empirical performance", arXiv:2304.11127.
 */
public final class TpeSearch implements Optimizer {

    private static final int LEAST_START = 4;
    private static final int CANDIDATES = 64;

    private final OptimizerOptions options;
    private final Coordinates coordinates;
    private final InitialDesign design;
    private final Untried untried;
    private final boolean empty;
    private final long seed;

    /**
     * Creates a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the size of the initial design
     * @param seed the seed of its random numbers
     */
    public TpeSearch(SearchSpace space, OptimizerOptions options, long seed) {
        this.options = options;
        this.coordinates = new Coordinates(space);
        this.design = new InitialDesign(space, seed);
        this.untried = new Untried(space);
        this.empty = FiniteSpace.isEmpty(space);
        this.seed = seed;
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        if (empty) {
            return Optional.empty();
        }
        Observations observations = new Observations(history, coordinates);
        int number = history.nextNumber();
        int start = options.randomStarts() == null
                ? Math.max(LEAST_START, coordinates.dimensions() + 2)
                : options.randomStarts();
        int ended = observations.finished().length;
        if (ended + observations.running().length < start || ended < 2) {
            return design.next(number, observations);
        }
        return propose(number, observations);
    }

    private Optional<FlagValues> propose(int number, Observations observations) {
        DensityRatio ratio = DensityRatio.of(coordinates, observations);
        if (untried.isListed()) {
            return untried.left(observations).stream()
                    .max(Comparator.comparingDouble(
                            flags -> ratio.logRatio(coordinates.encode(flags).orElseThrow())));
        }
        Draws random = new Draws(seed, number);
        return IntStream.range(0, CANDIDATES)
                .mapToObj(i -> ratio.draw(random))
                .filter(point -> !observations.isTried(PointKey.of(coordinates.decode(point), coordinates.names())))
                .max(Comparator.comparingDouble(ratio::logRatio))
                .map(coordinates::decode)
                .or(() -> design.next(number, observations));
    }
}
