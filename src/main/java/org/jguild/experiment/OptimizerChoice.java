package org.jguild.experiment;

import java.math.BigInteger;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchKind;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Automatic;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.Optimizers;
import org.jspecify.annotations.Nullable;

/** The optimizer of a request, and the number of trials. */
final class OptimizerChoice {

    private static final int DEFAULT_TRIALS = 20;
    private static final String GRID = "+";

    private final RunRequest request;

    OptimizerChoice(RunRequest request) {
        this.request = request;
    }

    /** The optimizer; null for a single run. */
    @Nullable
    OptimizerProvider optimizer(RequestedFlags requested) {
        SearchSpace space = requested.space();
        if (!requested.rows().isEmpty()) {
            return forRows();
        }
        if (request.optimizer().given() != null) {
            requireSearch(space);
            return request.optimizer().given();
        }
        if (request.optimizer().name() == null) {
            return switch (space.kind()) {
                case SINGLE -> null;
                case GRID -> grid();
                case SEARCH -> Optimizers.named("random");
            };
        }
        if (request.optimizer().name().equals(Automatic.NAME)) {
            requireSearch(space);
            int atOnce = request.parallel() == null ? 1 : request.parallel();
            return Optimizers.named(Automatic.choose(
                    space, request.maxTrials() == null ? DEFAULT_TRIALS : request.maxTrials(), atOnce));
        }
        OptimizerProvider named = named(request.optimizer().name());
        if (!named.isGrid()) {
            requireSearch(space);
        }
        return named;
    }

    private static void requireSearch(SearchSpace space) {
        if (space.kind() == SearchKind.SINGLE) {
            throw new GuildException("There is nothing to search in (" + space.text()
                    + "): give a flag a range, as in x=[-1.0:1.0], or a list of values.");
        }
    }

    private OptimizerProvider forRows() {
        String name = request.optimizer().name();
        if (name == null || name.equals(Automatic.NAME)) {
            return grid();
        }
        OptimizerProvider named = named(name);
        if (!named.isGrid()) {
            throw new GuildException("A batch file already lists the trials, so optimizer '" + name
                    + "' has nothing to propose: omit one of the two.");
        }
        return named;
    }

    /** The grid, which is also used for a single trial. */
    static OptimizerProvider grid() {
        return Optimizers.named(GRID);
    }

    /** The maximum number of trials. */
    int trials(RequestedFlags requested, OptimizerProvider optimizer, List<FlagValues> known) {
        int limit = request.maxTrials() == null ? Integer.MAX_VALUE : request.maxTrials();
        if (optimizer.isGrid()) {
            BigInteger all = requested.gridSize().add(BigInteger.valueOf(known.size()));
            if (requested.gridSize().compareTo(BigInteger.valueOf(SearchSpace.MAX_PRODUCT)) > 0) {
                throw tooLarge(requested);
            }
            return all.min(BigInteger.valueOf(limit)).intValueExact();
        }
        return request.maxTrials() == null ? DEFAULT_TRIALS : limit;
    }

    private GuildException tooLarge(RequestedFlags requested) {
        Caller caller = request.caller();
        return new GuildException("The grid has " + requested.gridSize() + " trials, and " + SearchSpace.MAX_PRODUCT
                + " are possible: try some of them with " + caller.name(RunOption.OPTIMIZER, "random") + ", as many as "
                + caller.name(RunOption.MAX_TRIALS, "N") + " says, or shorten a list.");
    }

    /** Finds an optimizer; a class path of the operation does not contain one. */
    private OptimizerProvider named(String name) {
        try {
            return Optimizers.named(name);
        } catch (GuildException e) {
            if (request.java().classPath().isEmpty()) {
                throw e;
            }
            throw new GuildException(
                    e.getMessage() + " (" + request.caller().name(RunOption.CLASS_PATH)
                            + " is the class path of the operation: an optimizer has to be on that of JGuild, to which"
                            + " jars of the environment variable JGUILD_CLASSPATH are added.)",
                    e);
        }
    }
}
