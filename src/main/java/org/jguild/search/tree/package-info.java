/** Search with ensembles of regression trees. */
package org.jguild.search.tree;
