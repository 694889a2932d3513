/**
 * Batches: ask the optimizer for trials, run and record them, and report the progress. It uses optimizers,
 * operations and runs, and no table, chart or command. Begin with {@link org.jguild.batch.Batch};
 * {@link org.jguild.batch.TrialRunner} separates it from what runs a trial.
 */
@NullMarked
package org.jguild.batch;

import org.jspecify.annotations.NullMarked;
