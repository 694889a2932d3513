/** Pruning: rules that stop a trial early whose reported values are not promising. */
package org.jguild.search.prune;
