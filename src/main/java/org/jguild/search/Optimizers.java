package org.jguild.search;

import java.util.List;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.flag.SearchSpace;

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
     * Finds an optimizer by its name.
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
     * @param seed the seed of its random numbers; equal seeds and histories result in equal proposals
     * @return the optimizer; safe for one thread at a time
     * @throws GuildException if there is no optimizer of that name, or nothing to search
     */
    public static Optimizer create(String name, SearchSpace space, long seed) {
        return ChosenOptimizer.of(named(name)).create(space, seed);
    }
}
