/**
 * What model-based optimizers share: coordinates of the searched flags, histories as points, transformations of
 * objectives, the initial design, and the untried points of a small space. It uses search spaces and histories, and
 * does not depend on a model. Begin with {@link org.jguild.search.points.Coordinates} and
 * {@link org.jguild.search.points.ModelBasedSearch}.
 */
@NullMarked
package org.jguild.search.points;

import org.jspecify.annotations.NullMarked;
