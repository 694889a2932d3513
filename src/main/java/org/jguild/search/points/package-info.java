/**
 * What model-based optimizers share: coordinates of the searched flags, histories as points, transformations of objectives, the
 * initial design, and the untried points of a small space.
 */
package org.jguild.search.points;
