/**
 * The use cases: run, compare, plot and manage runs, each with a typed request and a typed result. It uses every
 * package below, and the commands and the Java API alone use it, so that both decide alike. Begin with
 * {@link org.jguild.experiment.Experiment} and {@link org.jguild.experiment.RunRequest}.
 */
@NullMarked
package org.jguild.experiment;

import org.jspecify.annotations.NullMarked;
