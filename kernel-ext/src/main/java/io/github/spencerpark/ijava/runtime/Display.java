package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import org.jguild.jupyter.kernel.Notebook;

/** The class with which libraries written for IJava display values below the cell. */
public final class Display {

    private Display() {}

    /**
     * Shows a value.
     *
     * @param value any object
     * @return the name under which it can be replaced
     */
    public static String display(Object value) {
        return Notebook.display(value);
    }

    /**
     * Shows a value in the forms asked for.
     *
     * @param value any object
     * @param types MIME types
     * @return the name under which it can be replaced
     */
    public static String display(Object value, String... types) {
        return Notebook.display(value, types);
    }

    /**
     * Replaces what was shown before, in place.
     *
     * @param id what {@code display} returned
     * @param value what to show instead
     */
    public static void updateDisplay(String id, Object value) {
        Notebook.updateDisplay(id, value);
    }

    /**
     * Replaces what was shown before, in place, in the forms asked for.
     *
     * @param id what {@code display} returned
     * @param value what to show instead
     * @param types MIME types
     */
    public static void updateDisplay(String id, Object value, String... types) {
        Notebook.updateDisplay(id, value, types);
    }

    /**
     * Renders a value as the last line of a cell would be.
     *
     * @param value any object
     * @return its forms
     */
    public static DisplayData render(Object value) {
        return Notebook.render(value);
    }

    /**
     * Renders a value in the forms asked for.
     *
     * @param value any object
     * @param types MIME types
     * @return its forms
     */
    public static DisplayData render(Object value, String... types) {
        return Notebook.render(value, types);
    }
}
