package org.jguild.jupyter.kernel;

import java.util.concurrent.Callable;

/**
 * A magic that is all of a cell: there is no Java to be compiled, which would take longer than many a magic.
 *
 * @param name its name, without percent signs
 * @param line its arguments as typed
 * @param body the lines below a cell magic; null for a line magic
 */
record LoneMagic(String name, String line, String body) implements Callable<Object> {

    /** Runs it and shows the result. */
    @Override
    public Object call() {
        if (body == null) {
            Notebook.showMagic(name, line);
        } else {
            Notebook.showCellMagic(name, line, body);
        }
        return null;
    }
}
