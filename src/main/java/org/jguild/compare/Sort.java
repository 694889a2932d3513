package org.jguild.compare;

/**
 * How the rows of a comparison are ordered.
 *
 * @param column a column's heading or specification, as {@code loss} or {@code min loss}
 * @param descending the greatest first
 */
public record Sort(String column, boolean descending) {}
