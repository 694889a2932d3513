/**
 * The optimizers: pure computation from a history to the next flag values. It uses flags, text and errors: no
 * files, no processes, no clocks. Begin with {@link org.jguild.search.Optimizer} and
 * {@link org.jguild.search.OptimizerProvider}, by which one is found; each family of optimizers has a package of
 * its own below this one.
 */
@NullMarked
package org.jguild.search;

import org.jspecify.annotations.NullMarked;
