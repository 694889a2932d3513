/** JGuild inside the stock IJava kernel. */
package org.jguild.jupyter.ijava;
