/**
 * Acquisition functions of Bayesian optimization, and the normal distribution that they need. They are formulas of
 * a posterior mean and standard deviation, and know no model. Begin with
 * {@link org.jguild.search.acquisition.Criterion}.
 */
@NullMarked
package org.jguild.search.acquisition;

import org.jspecify.annotations.NullMarked;
