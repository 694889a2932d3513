/**
 * Operations – Python scripts, Java sources, executables, functions – and the processes that run them. It uses
 * runs, flags and text, and says how flags reach a program, which of its sources are copied, and what its output
 * means. Begin with {@link org.jguild.op.Operation}, which {@link org.jguild.op.OperationResolver} finds by its name.
 */
@NullMarked
package org.jguild.op;

import org.jspecify.annotations.NullMarked;
