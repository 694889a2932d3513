/** Pruning rules, which stop unpromising trials early by their learning curves. */
package org.jguild.search.prune;
