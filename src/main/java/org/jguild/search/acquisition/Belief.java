package org.jguild.search.acquisition;

/**
 * What is believed of one point.
 *
 * @param mean the expected value of the objective, which is to be small
 * @param deviation its standard deviation, above 0
 */
public record Belief(double mean, double deviation) {}
