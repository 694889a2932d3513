package org.jguild.jupyter.kernel;

/**
 * The position of a statement in the notebook.
 *
 * @param cell the number of the cell's run; 0 for startup scripts
 * @param line the line of the cell it begins at, from 1
 */
record SnippetPlace(int cell, int line) {

    /** The name of the cell. */
    String cellName() {
        return cell == 0 ? "startup script" : "cell [" + cell + "]";
    }

    /** The position in words. */
    String text() {
        return cellName() + ", line " + line;
    }
}
