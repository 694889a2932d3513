package org.jguild.search.sampling;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;

/**
 * Random search: independent trials, drawn from a generator that depends on the seed and the trial number alone, so that a
 * continued search has the same sequence. A point may be proposed twice, unless it failed.
 *
 * <p>Source: Bergstra and Bengio 2012, "Random search for hyper-parameter optimization", Journal of Machine Learning Research 13.
 */
public final class RandomSearch implements Optimizer {

    private static final int ATTEMPTS = 100;
    private static final int ENUMERABLE = 10_000;

    private final SearchSpace space;
    private final List<String> names;
    private final boolean empty;
    private final long seed;

    /**
     * Creates a random search.
     *
     * @param space the flags and the values they may take
     * @param seed the seed of its random numbers
     */
    public RandomSearch(SearchSpace space, long seed) {
        this.space = space;
        this.names = space.searched();
        this.empty = FiniteSpace.isEmpty(space);
        this.seed = seed;
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        if (empty) {
            return Optional.empty();
        }
        int number = history.nextNumber();
        RandomGenerator random = new Draws(seed, number);
        Set<PointKey> failed = failed(history);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FlagValues flags = draw(random);
            FlagValues proposal = number == 0 ? Initial.apply(space, flags) : flags;
            if (!failed.contains(PointKey.of(proposal, names))) {
                return Optional.of(proposal);
            }
        }
        return anyBut(failed, random);
    }

    private FlagValues draw(RandomGenerator random) {
        FlagValues flags = space.fixed();
        for (String name : names) {
            flags = flags.with(name, requireNonNull(space.domains().get(name)).sample(random));
        }
        return flags;
    }

    private Set<PointKey> failed(SearchHistory history) {
        Set<PointKey> failed = new HashSet<>();
        for (Trial trial : history.trials()) {
            if (trial.outcome() instanceof TrialOutcome.Failed) {
                failed.add(PointKey.of(trial.flags(), names));
            }
        }
        return failed;
    }

    /** Proposes a point of a small space that did not fail, after many draws of failed ones. */
    private Optional<FlagValues> anyBut(Set<PointKey> failed, RandomGenerator random) {
        if (FiniteSpace.size(space, ENUMERABLE).isEmpty()) {
            return Optional.of(draw(random));
        }
        List<FlagValues> left = FiniteSpace.points(space).stream()
                .filter(point -> !failed.contains(PointKey.of(point, names)))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(left.get((int) (random.nextDouble() * left.size())));
    }
}
