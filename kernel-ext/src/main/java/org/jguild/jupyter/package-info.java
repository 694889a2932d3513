/** JGuild in a notebook: what a magic shows, how tables and charts are drawn, and the door to the kernel that hosts it. */
package org.jguild.jupyter;
