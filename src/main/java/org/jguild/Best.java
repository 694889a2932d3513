package org.jguild;

import org.jguild.run.RunSnapshot;

/**
 * The best of several runs.
 *
 * @param params its flags
 * @param value its objective, as the program gave it
 * @param run the run itself; null if it is not kept ({@link RunPlan#noStore})
 */
public record Best(Params params, double value, RunSnapshot run) {}
