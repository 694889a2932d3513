/**
 * Bayesian optimization with a Gaussian process. Inside this package a point is an array of coordinates, one for
 * each searched flag; it uses {@code org.jguild.search.points} and the acquisition functions. Begin with
 * {@link org.jguild.search.gp.GaussianProcessProvider}; {@code GaussianProcess} is the posterior,
 * {@code MapEstimator} fits its hyperparameters, and {@code AcquisitionMaximizer} searches the next point.
 */
@NullMarked
package org.jguild.search.gp;

import org.jspecify.annotations.NullMarked;
