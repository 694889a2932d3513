/** Search methods without a model (grid, random), random numbers and low-discrepancy points, and small finite spaces. */
package org.jguild.search.sampling;
