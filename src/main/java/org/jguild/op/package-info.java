/** What can be run – Python scripts, Java sources, executables – and the process that runs it. */
package org.jguild.op;
