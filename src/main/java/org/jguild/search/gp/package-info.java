/**
 * Bayesian optimization with a Gaussian process. Inside this package a point is an array of coordinates, one for each searched
 * flag.
 */
package org.jguild.search.gp;
