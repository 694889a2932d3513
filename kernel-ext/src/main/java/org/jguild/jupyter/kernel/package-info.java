/**
 * The embedded kernel: Java cells in JShell, spoken to by Jupyter's protocol. It uses the notebook part, the
 * library and IJava's protocol library, and contains cells that do not end or that would end the kernel. Begin with
 * {@link org.jguild.jupyter.kernel.KernelMain}; {@code JavaShell} runs a cell.
 */
@NullMarked
package org.jguild.jupyter.kernel;

import org.jspecify.annotations.NullMarked;
