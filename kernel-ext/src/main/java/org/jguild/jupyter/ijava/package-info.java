/**
 * JGuild inside the stock IJava kernel. It calls IJava's entry points by reflection, for its jar is in no public
 * repository, and otherwise the base library that IJava brings. Begin with
 * {@link org.jguild.jupyter.ijava.IJavaFrontend}.
 */
@NullMarked
package org.jguild.jupyter.ijava;

import org.jspecify.annotations.NullMarked;
