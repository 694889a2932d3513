/**
 * What optimizers with a model share: the searched flags as numbers, a history as points, the first trials of a search and
 * what is left of a small space.
 */
package org.jguild.search.points;
