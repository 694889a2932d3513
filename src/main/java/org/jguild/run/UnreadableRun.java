package org.jguild.run;

/**
 * A run whose record is damaged.
 *
 * @param id the name of its directory
 * @param reason what is wrong, such as {@code opref is empty}
 */
public record UnreadableRun(RunId id, String reason) {}
