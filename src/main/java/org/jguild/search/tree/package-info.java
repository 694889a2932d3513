/** Search with an ensemble of regression trees as the surrogate, and the importance of flags. */
package org.jguild.search.tree;
