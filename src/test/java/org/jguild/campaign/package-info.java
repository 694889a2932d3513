/**
 * Campaigns against the run store: they kill, fill disks, cut the power, damage files and write from several processes, and
 * count what got lost. They use JGuild as its users do, by the commands and {@link org.jguild.Guild} alone. Started by {@code
 * tools/campaign}.
 */
package org.jguild.campaign;
