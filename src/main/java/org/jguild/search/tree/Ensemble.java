package org.jguild.search.tree;

import org.jguild.search.acquisition.Posterior;

/** What many trees together believe. */
sealed interface Ensemble permits Forest, Boosting {

    /** Gives the belief about a point. */
    Posterior at(double[] point);
}
