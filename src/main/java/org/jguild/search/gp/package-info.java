/**
 * Bayesian search with a Gaussian process. Arrays are the currency inside this package: a point is an array of
 * coordinates, one for each searched flag.
 */
package org.jguild.search.gp;
