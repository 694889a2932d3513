package org.jguild.jupyter.kernel;

import org.jspecify.annotations.Nullable;

/** A magic whose arguments are the text after its name: Java code, or a shell command. */
@FunctionalInterface
interface TextMagic {

    /**
     * Runs the magic.
     *
     * @param text the rest of the line, or the cell without the name
     * @return what to show and assign; may be a {@code MagicResult}, or null
     * @throws Exception when it fails
     */
    @Nullable
    Object run(String text) throws Exception;
}
