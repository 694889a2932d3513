/**
 * Search methods without a model (grid, random), random numbers and low-discrepancy points, and small finite
 * spaces. The random numbers are the same on every machine, and the packages of the other optimizers use them too.
 * Begin with {@link org.jguild.search.sampling.RandomProvider}.
 */
@NullMarked
package org.jguild.search.sampling;

import org.jspecify.annotations.NullMarked;
