/**
 * Search with an ensemble of regression trees as the surrogate, and the importance of flags. It uses
 * {@code org.jguild.search.points} and the acquisition functions, as the Gaussian process does. Begin with
 * {@link org.jguild.search.tree.ForestProvider}; charts use {@link org.jguild.search.tree.Importance}.
 */
@NullMarked
package org.jguild.search.tree;

import org.jspecify.annotations.NullMarked;
