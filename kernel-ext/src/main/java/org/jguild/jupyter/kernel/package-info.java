/** The embedded kernel: Java cells in JShell, spoken to by Jupyter's protocol. */
package org.jguild.jupyter.kernel;
