/**
 * Pruning rules, which stop unpromising trials early by their learning curves. A rule compares curves and knows
 * neither runs nor processes; {@code org.jguild.batch} collects the curves and ends the trials. Begin with
 * {@link org.jguild.search.prune.PruningRule}.
 */
package org.jguild.search.prune;
