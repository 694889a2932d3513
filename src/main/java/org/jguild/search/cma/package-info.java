/**
 * The evolution strategy with covariance matrix adaptation (CMA-ES), with restarts, margins for integer flags and categorical
 * distributions.
 */
package org.jguild.search.cma;
