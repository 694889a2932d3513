package org.jguild.search;

import org.jguild.text.Named;

/** The acquisition functions, which combine the posterior mean and standard deviation of a surrogate model. */
public enum AcquisitionFunction implements Named {
    /** Expected improvement on the best value so far. */
    EI("EI"),
    /** Lower confidence bound: the expected value less {@code kappa} standard deviations. */
    LCB("LCB"),
    /** Probability of an improvement on the best value so far. */
    PI("PI"),
    /** One of the three, drawn by GP-Hedge from their gains so far; needs a Gaussian process. */
    GP_HEDGE("gp_hedge"),
    /** One of the three, drawn with equal probabilities for each trial. */
    MIXED("mixed");

    /** The description for optimizers whose model is not a Gaussian process, for which GP-Hedge is not available. */
    public static final String WITHOUT_HEDGE =
            "mixed draws EI, LCB or PI with equal probabilities for each trial, and so does gp_hedge here";

    private final String shown;

    AcquisitionFunction(String shown) {
        this.shown = shown;
    }

    @Override
    public String shownAs() {
        return shown;
    }
}
