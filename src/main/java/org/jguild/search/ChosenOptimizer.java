package org.jguild.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * An optimizer and what the user set of it.
 *
 * @param provider the optimizer
 * @param options the values of its settings: those given, and the default for each of the others that has one
 */
public record ChosenOptimizer(OptimizerProvider provider, FlagValues options) {

    /**
     * Chooses an optimizer with its defaults.
     *
     * @param provider the optimizer
     * @return the choice
     */
    public static ChosenOptimizer of(OptimizerProvider provider) {
        return of(provider, Map.of());
    }

    /**
     * Chooses an optimizer.
     *
     * @param provider the optimizer
     * @param given values by the names of its settings
     * @return the choice
     * @throws GuildException if a setting is unknown or a value is not allowed
     */
    public static ChosenOptimizer of(OptimizerProvider provider, Map<String, ?> given) {
        Map<String, Object> options = new TreeMap<>();
        for (OptimizerSetting setting : provider.settings()) {
            Object value = given.get(setting.name());
            if (value != null || setting.defaultValue() != null) {
                options.put(setting.name(), value == null ? setting.defaultValue() : setting.checked(value));
            }
        }
        List<String> known =
                provider.settings().stream().map(OptimizerSetting::name).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new GuildException("Optimizer '" + provider.name() + "' has no setting '" + name + "'"
                        + Nearest.hint(name, known));
            }
        }
        return new ChosenOptimizer(provider, FlagValues.of(options));
    }

    /**
     * Returns the name by which runs and messages show the optimizer.
     *
     * @return {@code +}, {@code random}, {@code gp}
     */
    public String name() {
        return provider.name();
    }

    /**
     * Returns how the Gaussian process is set that proposes the trials.
     *
     * @return its settings; empty if the model is another one, or none
     */
    public Optional<OptimizerOptions> gaussianProcess() {
        return provider.gaussianProcess(options);
    }

    /**
     * Creates the optimizer of a search.
     *
     * @param space the flags and the values they may take
     * @param seed the seed of its random numbers; equal seeds and histories result in equal proposals
     * @return the optimizer; safe for one thread at a time
     * @throws GuildException if there is nothing to search
     */
    public Optimizer create(SearchSpace space, long seed) {
        return create(space, List.of(), Integer.MAX_VALUE, seed);
    }

    /**
     * Creates the optimizer of a search.
     *
     * @param space the flags and the values they may take; a grid takes any space, the others need a list or a range
     * @param rows of batch files: spaces whose combinations a grid tries in place of those of {@code space}; usually none
     * @param maxTrials how many trials are made at most
     * @param seed the seed of its random numbers; equal seeds and histories result in equal proposals
     * @return the optimizer; safe for one thread at a time
     * @throws GuildException if there is nothing to search
     */
    public Optimizer create(SearchSpace space, List<SearchSpace> rows, int maxTrials, long seed) {
        if (!provider.isGrid() && space.searched().isEmpty()) {
            throw new GuildException("Optimizer '" + name() + "' has no flag to search: " + space.text()
                    + " has no list or range; write one as NAME=[LOW:HIGH].");
        }
        return CheckedOptimizer.create(provider, new SearchSetup(space, rows, options, maxTrials, seed));
    }
}
