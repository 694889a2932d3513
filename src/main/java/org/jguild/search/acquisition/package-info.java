/**
 * Acquisition functions of Bayesian optimization, and the normal distribution that they need. They are formulas of
 * a posterior mean and standard deviation, and do not depend on a model. Begin with
 * {@link org.jguild.search.acquisition.Criterion}.
 */
@NullMarked
package org.jguild.search.acquisition;

import org.jspecify.annotations.NullMarked;
