package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jguild.error.GuildException;
import org.jguild.jupyter.MagicResult;
import org.jguild.text.MagicWords;
import org.jspecify.annotations.Nullable;

/** The functions that every cell can call without an import. */
public final class Notebook {

    /** The object on which synchronized methods of cells synchronize. */
    public static final Object JGUILD_LOCK = new Object();

    private static final AtomicReference<JavaKernel> KERNEL = new AtomicReference<>();

    private Notebook() {}

    static void attach(JavaKernel kernel) {
        KERNEL.set(kernel);
    }

    /**
     * The kernel that runs this notebook, to register renderers and magics of one's own.
     *
     * @return the kernel
     */
    public static JavaKernel getKernelInstance() {
        JavaKernel kernel = KERNEL.get();
        if (kernel == null) {
            throw new GuildException("This function works in a notebook only: no kernel runs in this program.");
        }
        return kernel;
    }

    /**
     * Shows a value below the cell.
     *
     * @param value any object
     * @return the name under which {@link #updateDisplay(String, Object)} replaces it
     */
    public static String display(@Nullable Object value) {
        return getKernelInstance().displayWithId(render(value));
    }

    /**
     * Shows a value below the cell in the forms asked for.
     *
     * @param value any object
     * @param types MIME types, as {@code text/html}
     * @return the name under which it can be replaced
     */
    public static String display(@Nullable Object value, String... types) {
        return getKernelInstance().displayWithId(render(value, types));
    }

    /**
     * Replaces what was displayed before, in place.
     *
     * @param id what {@code display} returned
     * @param value what to show instead
     */
    public static void updateDisplay(String id, @Nullable Object value) {
        getKernelInstance().updateDisplay(id, render(value));
    }

    /**
     * Replaces what was displayed before, in place, in the forms asked for.
     *
     * @param id what {@code display} returned
     * @param value what to show instead
     * @param types MIME types
     */
    public static void updateDisplay(String id, @Nullable Object value, String... types) {
        getKernelInstance().updateDisplay(id, render(value, types));
    }

    /**
     * Renders a value as the last line of a cell would be.
     *
     * @param value any object
     * @return its forms
     */
    public static DisplayData render(@Nullable Object value) {
        return getKernelInstance().render(value);
    }

    /**
     * Renders a value in the forms asked for.
     *
     * @param value any object
     * @param types MIME types
     * @return its forms
     */
    public static DisplayData render(@Nullable Object value, String... types) {
        return getKernelInstance().render(value, types);
    }

    /**
     * Runs Java source, magics included, as a cell would.
     *
     * @param code the source
     * @return the value of its last expression; null when there is none
     * @throws Exception what the source throws
     */
    public static @Nullable Object eval(String code) throws Exception {
        return getKernelInstance().evalRaw(code);
    }

    /**
     * Runs a line magic.
     *
     * @param <T> what the caller expects
     * @param name of the magic, without the percent sign
     * @param arguments its arguments
     * @return what an assignment would get; null when it gives nothing
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // As in IJava: the variable it is assigned to decides.
    public static <T> @Nullable T lineMagic(String name, List<String> arguments) {
        return unsafeCast(value(result(magics -> magics.line(name, arguments))));
    }

    /**
     * Runs a cell magic.
     *
     * @param <T> what the caller expects
     * @param name of the magic, without the percent signs
     * @param arguments its arguments
     * @param body the rest of the cell
     * @return its value; null when it gives nothing
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // As in IJava: the variable it is assigned to decides.
    public static <T> @Nullable T cellMagic(String name, List<String> arguments, String body) {
        return unsafeCast(value(result(magics -> magics.cell(name, arguments, body))));
    }

    /**
     * Runs a magic after {@code =}; the rewritten cell calls it, by a name that no program has: a variable of the notebook could have
     * the name of the package.
     *
     * @param <T> the type of the variable
     * @param name of the magic
     * @param line its arguments as typed
     * @param locals names of variables that the arguments mention, each followed by its value
     * @return its value; null when it gives nothing
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // As in IJava: the variable it is assigned to decides.
    public static <T> @Nullable T jguildMagicValue(String name, String line, Object... locals) {
        return unsafeCast(value(lineResult(name, line, locals)));
    }

    /**
     * Runs a magic on its own line and shows the result; the rewritten cell calls it.
     *
     * @param name of the magic
     * @param line its arguments as typed
     * @param locals names of variables that the arguments mention, each followed by its value
     */
    public static void jguildShowMagic(String name, String line, Object... locals) {
        show(lineResult(name, line, locals));
    }

    /** Runs a cell magic and shows the result. */
    static void showCellMagic(String name, String line, String body) {
        show(result(magics -> magics.cell(name, line, body)));
    }

    private static @Nullable Object lineResult(String name, String line, Object... locals) {
        return result(magics -> locals.length == 0
                ? magics.line(name, line)
                : magics.line(name, MagicVariables.expand(MagicWords.split(line), locals)));
    }

    /** Something that the magics of the kernel do. */
    private interface Work {

        @Nullable
        Object with(MagicTable magics) throws Exception;
    }

    private static @Nullable Object result(Work work) {
        try {
            return work.with(getKernelInstance().magics());
        } catch (Exception e) {
            throw unchecked(e);
        }
    }

    private static @Nullable Object value(@Nullable Object result) {
        return result instanceof MagicResult magic ? magic.value() : result;
    }

    private static void show(@Nullable Object result) {
        if (result instanceof MagicResult magic) {
            magic.shown().forEach(Notebook::display);
        } else if (result != null) {
            display(result);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // The user's variable decides; a wrong type fails there, as it should.
    private static <T> @Nullable T unsafeCast(@Nullable Object value) {
        return (T) value;
    }

    /** Throws a checked exception as it is: a wrapper would hide from the user what happened. */
    private static RuntimeException unchecked(Exception e) {
        return Notebook.<RuntimeException>thrown(e);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E thrown(Exception e) throws E {
        throw (E) e;
    }
}
