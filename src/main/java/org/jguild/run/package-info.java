/**
 * Runs on disk, in the layout of Guild AI: the store, records, event files, journals, locks and the index. It uses
 * flags, text and errors, and knows neither programs nor optimizers; whatever it reads may come from a stranger,
 * and reading changes nothing. Begin with {@link org.jguild.run.RunStore}, which creates and lists runs, and
 * {@link org.jguild.run.RunSnapshot}, which is what was read of one.
 */
@NullMarked
package org.jguild.run;

import org.jspecify.annotations.NullMarked;
