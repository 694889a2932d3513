/** Acquisition functions of Bayesian optimization, and the normal distribution that they need. */
package org.jguild.search.acquisition;
