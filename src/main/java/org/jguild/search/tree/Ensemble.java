package org.jguild.search.tree;

import org.jguild.search.acquisition.Belief;

/** What many trees together believe. */
sealed interface Ensemble permits Forest, Boosting {

    /** Gives the belief about a point. */
    Belief at(double[] point);
}
