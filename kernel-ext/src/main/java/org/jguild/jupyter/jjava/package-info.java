/** JGuild in JJava. Knows JJava's API, which is loaded in that kernel alone. */
package org.jguild.jupyter.jjava;
