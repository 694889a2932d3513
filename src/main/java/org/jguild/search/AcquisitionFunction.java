package org.jguild.search;

import org.jguild.text.Named;

/** How an optimizer with a model weighs what it expects of a point against what it does not know. */
public enum AcquisitionFunction implements Named {
    /** Expected improvement on the best value so far. */
    EI("EI"),
    /** Lower confidence bound: the expected value less {@code kappa} standard deviations. */
    LCB("LCB"),
    /** Probability of an improvement on the best value so far. */
    PI("PI"),
    /** One of the three, drawn anew for each trial. */
    GP_HEDGE("gp_hedge");

    private final String shown;

    AcquisitionFunction(String shown) {
        this.shown = shown;
    }

    @Override
    public String shownAs() {
        return shown;
    }
}
