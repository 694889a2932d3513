/** The commands and their options, used unchanged by magics and the command line. They return results; they do not print. */
package org.jguild.command;
