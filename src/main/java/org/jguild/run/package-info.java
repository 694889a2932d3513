/**
 * Runs on disk, in the layout of Guild AI: the store, records, event files, journals, locks and the index. It uses
 * flags, text and errors, and does not depend on programs or optimizers. Everything that it reads may come from an
 * untrusted source, and reading changes nothing. Begin with {@link org.jguild.run.RunStore}, which creates and lists runs, and
 * {@link org.jguild.run.RunSnapshot}, the content of one run when it was read.
 */
@NullMarked
package org.jguild.run;

import org.jspecify.annotations.NullMarked;
