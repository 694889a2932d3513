/** Search by the adaptation of a covariance matrix. */
package org.jguild.search.cma;
