package example;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.SearchHistory;
import org.jguild.search.SearchSetup;

/** Some random trials, then the best one so far with one flag changed. */
public final class HillClimbing implements OptimizerProvider {

    private static final int ATTEMPTS = 100;

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public String description() {
        return "hill climbing: the best trial so far with one flag changed";
    }

    @Override
    public List<OptimizerSetting> settings() {
        return List.of(OptimizerSetting.integer("starts", 5, 1, "how many trials are drawn at random first"));
    }

    @Override
    public Optimizer create(SearchSetup setup) {
        SearchSpace space = setup.space();
        long starts = setup.integer("starts").orElseThrow();
        return history -> {
            RandomGenerator random = setup.random(history.nextNumber());
            boolean climbs = history.nextNumber() >= starts && history.best(space).isPresent();
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                boolean near = climbs && attempt < ATTEMPTS / 2;
                FlagValues flags = near ? neighbour(space, history, random) : draw(space, random);
                if (!history.isTried(flags)) {
                    return Optional.of(flags);
                }
            }
            return Optional.empty();
        };
    }

    private static FlagValues draw(SearchSpace space, RandomGenerator random) {
        FlagValues flags = space.fixed();
        for (String name : space.searched()) {
            flags = flags.with(name, space.domains().get(name).sample(random));
        }
        return flags;
    }

    private static FlagValues neighbour(SearchSpace space, SearchHistory history, RandomGenerator random) {
        FlagValues best = history.best(space).orElseThrow().flags();
        FlagValues flags = space.fixed();
        int changed = (int) (random.nextDouble() * space.searched().size());
        for (String name : space.searched()) {
            boolean changes = name.equals(space.searched().get(changed));
            flags = flags.with(name, changes ? space.domains().get(name).sample(random) : best.get(name));
        }
        return flags;
    }
}
