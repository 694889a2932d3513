/** Batches: ask the optimizer for trials, run and record them, and report the progress. */
package org.jguild.batch;
