/**
 * Operations – Python scripts, Java sources, executables, command lines, functions – and the processes that run them. It uses
 * runs, flags and text, and defines how flags reach a program, which of its sources are copied, and how its
 * output is interpreted. Begin with {@link org.jguild.op.Operation}, which
 * {@link org.jguild.op.OperationResolver} finds by its name.
 */
@NullMarked
package org.jguild.op;

import org.jspecify.annotations.NullMarked;
