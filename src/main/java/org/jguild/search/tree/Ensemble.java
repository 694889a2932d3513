package org.jguild.search.tree;

import org.jguild.search.acquisition.Posterior;

/** An ensemble of regression trees that predicts a mean and a standard deviation. */
sealed interface Ensemble permits Forest, GradientBoosting {

    /** The predicted variance is at least this. */
    double MIN_VARIANCE = 1e-12;

    /** Returns the prediction at a point. */
    Posterior predict(double[] point);
}
