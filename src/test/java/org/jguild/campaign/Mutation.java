package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * One way to damage a record.
 *
 * @param name what it does
 * @param action does it
 */
record Mutation(String name, Action action) {

    /** Damages one file. */
    @FunctionalInterface
    interface Action {

        /**
         * Damages a file.
         *
         * @param file the file, which exists
         * @param random makes the choices
         * @param scene what else there is
         */
        void apply(Path file, SplittableRandom random, Scene scene) throws IOException;
    }

    /**
     * What surrounds a damaged store.
     *
     * @param home the store
     * @param canary a folder next to it that nothing may change
     * @param sentinel a living process that nothing may end
     */
    record Scene(Path home, Path canary, long sentinel) {}
}
