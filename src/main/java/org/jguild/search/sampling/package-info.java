/** Optimizers that need no model, and the point sets that the others start from. */
package org.jguild.search.sampling;
