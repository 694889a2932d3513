/** The optimizers: pure computation from a history to the next flag values. No files, no processes, no clocks. */
package org.jguild.search;
