/**
 * Pruning rules, which stop unpromising trials early by their learning curves. A rule compares curves and does
 * not depend on runs or processes; {@code org.jguild.batch} collects the curves and ends the trials. Begin with
 * {@link org.jguild.search.prune.PruningRule}.
 */
@NullMarked
package org.jguild.search.prune;

import org.jspecify.annotations.NullMarked;
