package org.jguild.compare;

/**
 * The order of the rows of a comparison.
 *
 * @param column the heading of a column, or a specification such as {@code min loss}
 * @param descending whether the largest value is first
 */
public record Sort(String column, boolean descending) {}
