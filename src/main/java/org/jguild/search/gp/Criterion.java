package org.jguild.search.gp;

import org.jguild.search.gp.GaussianProcess.Belief;

/** What makes a point worth a trial, as a function of what is believed of it. */
sealed interface Criterion permits ExpectedImprovement, ProbabilityOfImprovement, LowerConfidenceBound {

    /** How much it is worth; the more the better. */
    double at(Belief belief);

    /** The derivative by the expected value. */
    double byMean(Belief belief);

    /** The derivative by the standard deviation. */
    double byDeviation(Belief belief);
}
