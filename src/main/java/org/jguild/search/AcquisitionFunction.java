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
    /** One of the three, drawn by how well each of them would have done so far; it needs a Gaussian process. */
    GP_HEDGE("gp_hedge"),
    /** One of the three, drawn with equal probabilities for each trial. */
    MIXED("mixed");

    /** What the help says of optimizers whose model is no Gaussian process, and which cannot hedge. */
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
