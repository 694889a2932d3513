package org.jguild.search;

import org.jguild.flag.FlagValues;

/**
 * One trial as an optimizer sees it.
 *
 * @param number its place in the batch, from 0; negative for a run that is no trial of the batch but informs it
 * @param flags all its flag values, the fixed ones too
 * @param outcome what came of it so far
 */
public record Trial(int number, FlagValues flags, TrialOutcome outcome) {}
