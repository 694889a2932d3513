package org.jguild.search;

import java.util.Map;
import java.util.Optional;
import org.jguild.error.GuildException;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.sampling.FiniteSpace;
import org.jguild.search.sampling.Initial;
import org.jguild.search.sampling.PointKey;

/**
 * What all optimizers have in common: initial values in the first trial, pruned trials shown as finished. What an optimizer does
 * wrong is a sentence that names it, for it may have come from anywhere.
 */
final class CheckedOptimizer implements Optimizer {

    private final OptimizerProvider provider;
    private final SearchSpace space;
    private final Optimizer optimizer;

    private CheckedOptimizer(OptimizerProvider provider, SearchSpace space, Optimizer optimizer) {
        this.provider = provider;
        this.space = space;
        this.optimizer = optimizer;
    }

    static Optimizer create(OptimizerProvider provider, SearchSetup setup) {
        try {
            Optimizer optimizer = provider.create(setup);
            if (optimizer == null) {
                throw new GuildException("Optimizer '" + provider.name() + "' was not created: "
                        + provider.getClass().getName() + " returned null.");
            }
            return new CheckedOptimizer(provider, setup.space(), optimizer);
        } catch (GuildException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw failure(provider, "cannot be created", e);
        }
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        if (provider.isGrid()) {
            return proposal(history);
        }
        if (FiniteSpace.isEmpty(space)) {
            return Optional.empty();
        }
        Optional<FlagValues> proposal =
                proposal(provider.distinguishesPruned() ? history : history.withPrunedFinished());
        proposal.ifPresent(this::check);
        return proposal.map(flags -> withInitial(history, flags));
    }

    private Optional<FlagValues> proposal(SearchHistory history) {
        try {
            Optional<FlagValues> proposal = optimizer.next(history);
            if (proposal == null) {
                throw new GuildException("Optimizer '" + provider.name() + "' returned null at trial "
                        + history.nextNumber() + ": it has to return Optional.empty() to end the search.");
            }
            return proposal;
        } catch (GuildException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw failure(provider, "failed at trial " + history.nextNumber(), e);
        }
    }

    private static GuildException failure(OptimizerProvider provider, String what, Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return new GuildException("Optimizer '" + provider.name() + "' " + what + ": " + error + where + ".", error);
    }

    private void check(FlagValues flags) {
        for (Map.Entry<String, Domain> flag : space.domains().entrySet()) {
            String name = flag.getKey();
            if (!flags.values().containsKey(name)) {
                throw new GuildException("Optimizer '" + provider.name() + "' proposed a trial without a value of '"
                        + name + "': a trial needs values of all flags, the fixed ones too.");
            }
            if (!flag.getValue().contains(flags.get(name))) {
                throw new GuildException("Optimizer '" + provider.name() + "' proposed " + name + "="
                        + flags.get(name) + ", which is outside "
                        + flag.getValue().text() + ".");
            }
        }
        if (flags.values().size() > space.domains().size()) {
            throw new GuildException("Optimizer '" + provider.name() + "' proposed a trial with flags that are not in ("
                    + space.text() + "): " + String.join(", ", flags.values().keySet()) + ".");
        }
    }

    /** A model that earlier runs inform may propose the first trial, which takes initial values all the same. */
    private FlagValues withInitial(SearchHistory history, FlagValues flags) {
        if (history.nextNumber() > 0) {
            return flags;
        }
        FlagValues initial = Initial.apply(space, flags);
        PointKey key = PointKey.of(initial, space.searched());
        boolean tried = history.trials().stream()
                .anyMatch(trial -> PointKey.of(trial.flags(), space.searched()).equals(key));
        return tried ? flags : initial;
    }
}
