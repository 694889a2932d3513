package org.jguild.jupyter.kernel;

import org.jspecify.annotations.Nullable;

/** A magic that takes what follows its name as it is typed: Java code, or a command of the shell. */
@FunctionalInterface
interface TextMagic {

    /**
     * Runs the magic.
     *
     * @param text the rest of the line, or the whole cell without the name
     * @return what to show and give; may be a {@code MagicResult}, or null
     * @throws Exception when it fails
     */
    @Nullable
    Object run(String text) throws Exception;
}
