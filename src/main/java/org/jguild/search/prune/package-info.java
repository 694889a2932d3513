/**
 * Pruning rules, which stop unpromising trials early by their learning curves. A rule compares curves and knows
 * neither runs nor processes; {@code org.jguild.batch} collects the curves and ends the trials. Begin with
 * {@link org.jguild.search.prune.PruningRule}.
 */
@NullMarked
package org.jguild.search.prune;

import org.jspecify.annotations.NullMarked;
