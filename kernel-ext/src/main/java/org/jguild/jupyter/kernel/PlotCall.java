package org.jguild.jupyter.kernel;

import org.objectweb.asm.Type;

/** Replaces Tablesaw's {@code Plot.show}, which writes a page and opens it in a browser. Public only for the code of cells. */
public final class PlotCall {

    static final String OWNER = Type.getInternalName(PlotCall.class);

    private static final String PLOT = "tech/tablesaw/plotly/Plot";

    private PlotCall() {}

    /** Whether a call is replaced. */
    static boolean replaces(String owner, String name, String type) {
        return owner.equals(PLOT)
                && name.equals("show")
                && type.startsWith("(Ltech/tablesaw/plotly/components/Figure;");
    }

    /** The type of the replacement: the figure may be of a Tablesaw that the cell has brought. */
    static String replacementType(String type) {
        return type.replaceFirst("\\(L[^;]+;", "(Ljava/lang/Object;");
    }

    /**
     * Shows a figure below the cell.
     *
     * @param figure the figure
     */
    public static void show(Object figure) {
        Notebook.display(figure);
    }

    /**
     * Shows a figure below the cell.
     *
     * @param figure the figure
     * @param divName not used: the page has its own names
     */
    public static void show(Object figure, String divName) {
        show(figure);
    }

    /**
     * Shows a figure below the cell.
     *
     * @param figure the figure
     * @param file not written: the figure is in the notebook
     */
    public static void show(Object figure, java.io.File file) {
        show(figure);
    }

    /**
     * Shows a figure below the cell.
     *
     * @param figure the figure
     * @param divName not used
     * @param file not written
     */
    public static void show(Object figure, String divName, java.io.File file) {
        show(figure);
    }
}
