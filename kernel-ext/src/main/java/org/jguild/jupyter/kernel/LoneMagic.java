package org.jguild.jupyter.kernel;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A magic that is all of a cell: there is no Java to be compiled, which would take longer than many a magic.
 *
 * @param name its name, without percent signs
 * @param line its arguments as typed
 * @param body the lines below a cell magic; null for a line magic
 */
record LoneMagic(String name, String line, @Nullable String body) implements Callable<Object> {

    /** Runs it and shows the result; returns null, since nothing else is to be shown. */
    @Override
    public @Nullable Object call() {
        if (body == null) {
            Notebook.jguildShowMagic(name, line);
        } else {
            Notebook.showCellMagic(name, line, body);
        }
        return null;
    }
}
