package org.jguild.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jguild.flag.FlagValues;

/**
 * An optimizer that users can choose by name. JGuild finds providers with {@link java.util.ServiceLoader}: a jar on the class
 * path lists its public classes in {@code META-INF/services/org.jguild.search.OptimizerProvider}, each with a public
 * constructor without parameters. Then {@code -o NAME}, the help, completion, and restarts can use the optimizer; the built-in
 * ones are found in the same way.
 *
 * <p>An optimizer need not deal with the points a user wants to be tried first, nor with the initial values of flags, nor
 * with pruned trials: these are shown to it as finished ones, unless it {@linkplain #distinguishesPruned distinguishes them}.
 */
public interface OptimizerProvider {

    /**
     * Returns the name that users write and that batch runs have.
     *
     * @return one word, not the name of another optimizer
     */
    String name();

    /**
     * Returns other names of this optimizer.
     *
     * @return one word each; usually none
     */
    default List<String> aliases() {
        return List.of();
    }

    /**
     * Returns the description of this optimizer in the help.
     *
     * @return one line that begins in lower case, without a full stop
     */
    String description();

    /**
     * Returns what users may set with {@code -Fo NAME=VALUE}. Which earlier runs a search learns from ({@code prev-trials}) is
     * set by JGuild.
     *
     * @return the settings, in the order in which the help lists them; usually none
     */
    default List<OptimizerSetting> settings() {
        return List.of();
    }

    /**
     * Returns whether proposals depend on the values of earlier trials. If so, the objective is named when a search begins, and
     * earlier runs of the operation are part of the history.
     *
     * @return whether the objective is used
     */
    default boolean usesObjective() {
        return true;
    }

    /**
     * Returns whether the optimizer distinguishes pruned trials from finished ones.
     *
     * @return false to see them as {@link SearchHistory#withPrunedFinished} describes
     */
    default boolean distinguishesPruned() {
        return false;
    }

    /**
     * Returns whether all trials are known beforehand: each combination of the listed values, or of the rows of batch files.
     * Then as many trials are made as there are combinations, flags without a list or a range are allowed, no trial needs an
     * objective, and a restart repeats the trials that did not complete.
     *
     * @return whether this is a grid
     */
    default boolean isGrid() {
        return false;
    }

    /**
     * Returns how the Gaussian process is set that proposes the trials. Charts show what it predicts.
     *
     * @param options the values of the settings
     * @return its settings; empty if the model is another one, or none
     */
    default Optional<OptimizerOptions> gaussianProcess(FlagValues options) {
        return Optional.empty();
    }

    /**
     * Returns whether a later process finds this provider by its name.
     *
     * @return false for an optimizer that a program made and handed in: for a restart it has to be handed in again
     */
    default boolean isInstalled() {
        return true;
    }

    /**
     * Creates the optimizer of one search. A search that is continued creates it anew, with the same space and seed.
     *
     * @param setup the space, the options and the seed
     * @return the optimizer; it is called by one thread at a time
     */
    Optimizer create(SearchSetup setup);

    /**
     * Creates a provider of an optimizer that is made in code.
     *
     * @param name what runs and messages call it
     * @param create creates the optimizer of a search
     * @return the provider, which is known to whoever has it, and not found by its name
     */
    static OptimizerProvider of(String name, Function<SearchSetup, Optimizer> create) {
        return new ProviderInCode(name, create);
    }
}
