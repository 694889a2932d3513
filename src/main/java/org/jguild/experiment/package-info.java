/**
 * The use cases: run, compare, plot and manage runs, each with a typed request and a typed result. It uses every
 * lower package. Only the commands and the Java API use it, so both behave in the same way. Begin with
 * {@link org.jguild.experiment.Experiment} and {@link org.jguild.experiment.RunRequest}.
 */
@NullMarked
package org.jguild.experiment;

import org.jspecify.annotations.NullMarked;
