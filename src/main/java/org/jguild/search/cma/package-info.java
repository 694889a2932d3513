/**
 * The evolution strategy with covariance matrix adaptation (CMA-ES), with restarts, margins for integer flags and
 * categorical distributions. It uses the coordinates of {@code org.jguild.search.points} and no other optimizer.
 * Begin with {@link org.jguild.search.cma.CmaProvider}; {@code CmaSearch} replays the history, for an optimizer is
 * a function of it.
 */
@NullMarked
package org.jguild.search.cma;

import org.jspecify.annotations.NullMarked;
