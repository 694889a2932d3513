package org.jguild.search.acquisition;

/**
 * The distribution N(μ, σ²) that a surrogate predicts for the objective, without noise, at one point, given the trials.
 *
 * @param mean μ; the objective is minimized
 * @param standardDeviation σ, above 0
 */
public record Posterior(double mean, double standardDeviation) {}
