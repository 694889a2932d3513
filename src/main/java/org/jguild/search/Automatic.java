package org.jguild.search;

import java.math.BigInteger;
import org.jguild.flag.SearchKind;
import org.jguild.flag.SearchSpace;

/**
 * Chooses an optimizer where the user leaves that open. The rule, of which the first line that fits counts:
 *
 * <ol>
 *   <li>all combinations are asked for, as there are no more of them than trials: the grid;
 *   <li>all trials run at once, so that none can learn of another: points that fill the space, {@code sobol};
 *   <li>more than {@value #MANY_TRIALS} trials, where a Gaussian process takes longer than many a trial: {@code tpe};
 *   <li>else {@code gp}.
 * </ol>
 */
public final class Automatic {

    /** The name by which a user leaves the choice open. */
    public static final String NAME = "auto";

    private static final int MANY_TRIALS = 2000;

    private Automatic() {}

    /**
     * Chooses.
     *
     * @param space the flags and the values they may take
     * @param trials how many trials are made at most
     * @param parallel how many of them run at once, at least 1
     * @return the name of the optimizer
     */
    public static String choose(SearchSpace space, int trials, int parallel) {
        BigInteger most = BigInteger.valueOf(trials);
        if (space.kind() == SearchKind.GRID && space.productSize().compareTo(most) <= 0) {
            return "+";
        }
        if (parallel >= trials) {
            return "sobol";
        }
        return trials > MANY_TRIALS ? "tpe" : "gp";
    }
}
