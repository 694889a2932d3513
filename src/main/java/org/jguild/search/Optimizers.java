package org.jguild.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.sampling.GridSearch;
import org.jguild.search.sampling.Initial;
import org.jguild.search.sampling.PointKey;

/** The optimizers that are installed: those of JGuild, and those that jars on the class path bring. */
public final class Optimizers {

    private Optimizers() {}

    /**
     * Lists the optimizers.
     *
     * @return those of JGuild first
     */
    public static List<OptimizerProvider> all() {
        return InstalledOptimizers.find().providers();
    }

    /**
     * Returns what is wrong with optimizers that are left out.
     *
     * @return one sentence for each
     */
    public static List<String> problems() {
        return InstalledOptimizers.find().problems();
    }

    /**
     * Finds an optimizer by a name a user gave.
     *
     * @param name its name or an alias
     * @return the optimizer of that name
     * @throws GuildException if there is none, or more than one
     */
    public static OptimizerProvider named(String name) {
        return InstalledOptimizers.find().named(name);
    }

    /**
     * Returns the names by which an optimizer can be chosen.
     *
     * @return {@code auto}, then the name of each optimizer without its aliases
     */
    public static List<String> names() {
        return Stream.concat(Stream.of(Automatic.NAME), all().stream().map(OptimizerProvider::name))
                .toList();
    }

    /**
     * Creates an optimizer with its defaults.
     *
     * @param name its name or an alias
     * @param space the flags and the values they may take; a grid takes any space, the others need a list or a range
     * @param seed where its randomness starts; equal seeds and histories give equal proposals
     * @return the optimizer; safe for one thread at a time
     * @throws GuildException if there is no optimizer of that name, or nothing to search
     */
    public static Optimizer create(String name, SearchSpace space, long seed) {
        return ChosenOptimizer.of(named(name)).create(space, seed);
    }

    /**
     * Finds an optimizer by a name a user gave.
     *
     * @param name the name it is shown by, or an alias
     * @return the optimizer of that name
     * @throws GuildException if there is none
     */
    public static OptimizerKind parse(String name) {
        for (OptimizerKind kind : OptimizerKind.values()) {
            if (kind.names().contains(name)) {
                return kind;
            }
        }
        Stream<String> kinds = Arrays.stream(OptimizerKind.values()).flatMap(kind -> kind.names().stream());
        List<String> known = Stream.concat(kinds, Stream.of(Automatic.NAME)).toList();
        throw new GuildException("Unknown optimizer '" + name + "'" + Nearest.hint(name, known));
    }

    /**
     * Makes a grid that tries at most so many combinations.
     *
     * @param spaces the flags of the batch; of several spaces, each has its combinations, one after another
     * @param seed where sampling starts
     * @param most how many combinations are tried: if there are more, so many are drawn, and keep their order
     * @return the optimizer
     */
    public static Optimizer grid(List<SearchSpace> spaces, long seed, int most) {
        return new GridSearch(spaces, seed, most);
    }

    /**
     * Makes an optimizer with its own settings.
     *
     * @param kind what it does
     * @param space the flags of the batch; a grid takes any space, the others need a list or a range
     * @param seed where its randomness starts; equal seeds and histories give equal proposals
     * @return the optimizer; safe for one thread at a time
     * @throws GuildException if there is nothing to search
     */
    public static Optimizer create(OptimizerKind kind, SearchSpace space, long seed) {
        return create(kind, space, OptimizerOptions.DEFAULT, seed);
    }

    /**
     * Makes an optimizer.
     *
     * @param kind what it does
     * @param space the flags of the batch; a grid takes any space, the others need a list or a range
     * @param options what the user set; those that the kind does not heed have no effect
     * @param seed where its randomness starts; equal seeds and histories give equal proposals
     * @return the optimizer; safe for one thread at a time
     * @throws GuildException if there is nothing to search
     */
    public static Optimizer create(OptimizerKind kind, SearchSpace space, OptimizerOptions options, long seed) {
        if (kind != OptimizerKind.GRID && space.searched().isEmpty()) {
            throw new GuildException("Optimizer '" + kind.shownAs() + "' has no flag to search: " + space.text()
                    + " has no list or range; give one as NAME=[LOW:HIGH].");
        }
        OptimizerProvider provider = named(kind.shownAs());
        Optimizer optimizer =
                provider.create(new SearchSetup(space, List.of(), values(options), Integer.MAX_VALUE, seed));
        return history -> optimizer
                .next(history.withPrunedFinished())
                .map(flags -> kind == OptimizerKind.GRID ? flags : withInitial(space, history, flags));
    }

    /** A model that other runs inform beforehand may propose the first trial, which takes initial values all the same. */
    private static FlagValues withInitial(SearchSpace space, SearchHistory history, FlagValues flags) {
        if (history.nextNumber() > 0) {
            return flags;
        }
        FlagValues initial = Initial.apply(space, flags);
        PointKey key = PointKey.of(initial, space.searched());
        boolean tried = history.trials().stream()
                .anyMatch(trial -> PointKey.of(trial.flags(), space.searched()).equals(key));
        return tried ? flags : initial;
    }

    private static FlagValues values(OptimizerOptions options) {
        Map<String, Object> values = new TreeMap<>(
                Map.of("acq-func", options.acquisition().shownAs(), "kappa", options.kappa(), "xi", options.xi()));
        if (options.randomStarts() != null) {
            values.put("random-starts", options.randomStarts().longValue());
        }
        values.put("noise", options.noise() == null ? "gaussian" : options.noise());
        return FlagValues.of(values);
    }
}
