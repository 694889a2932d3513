/** Operations – Python scripts, Java sources, executables, functions – and the processes that run them. */
package org.jguild.op;
