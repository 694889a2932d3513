package org.jguild.jupyter.jjava;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dflib.jjava.jupyter.channels.JupyterInputStream;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jguild.jupyter.CallingStatement;
import org.jguild.jupyter.CellRun;
import org.jguild.jupyter.DisplayContent;
import org.jguild.jupyter.Frontend;
import org.jguild.jupyter.Magic;
import org.jguild.jupyter.MagicResult;
import org.jguild.jupyter.NotebookCode;
import org.jguild.jupyter.ToldError;
import org.jspecify.annotations.Nullable;

/**
 * The front end for JJava. JJava 1.0-a6 discards the result of a magic that is not assigned, later versions show it; so a magic
 * shows its result itself and then returns nothing.
 *
 * @param kernel the kernel that runs the notebook
 */
record JJavaFrontend(BaseKernel kernel) implements Frontend {

    @Override
    public String display(DisplayContent content) {
        return show(JJavaForms.data(content));
    }

    @Override
    public String displayValue(Object value) {
        return value instanceof DisplayContent content
                ? display(content)
                : show(kernel.getRenderer().render(value));
    }

    private String show(DisplayData data) {
        if (!data.hasDisplayId()) {
            // setDisplayId returns nothing in 1.0-a6 and the data in later versions, so that code compiled for one
            // fails in the
            // other.
            data.putTransientData(DisplayData.DISPLAY_ID_KEY, UUID.randomUUID().toString());
        }
        kernel.display(data);
        return data.getDisplayId();
    }

    @Override
    public void updateDisplay(String id, DisplayContent content) {
        kernel.getIO().display.updateDisplay(id, JJavaForms.data(content));
    }

    @Override
    public @Nullable Object variable(String name) {
        return NotebookCode.variable(name, () -> kernel.evalRaw(name));
    }

    /** The jars and folders of JShell's class loader: JJava does not report those that {@code %jars} or {@code %maven} added. */
    @Override
    public List<Path> classPath() {
        return NotebookCode.classPath(kernel.evalRaw(NotebookCode.CLASS_LOADER));
    }

    @Override
    public ClassLoader classLoader() {
        return (ClassLoader) kernel.evalRaw(NotebookCode.CLASS_LOADER);
    }

    @Override
    public boolean inputAllowed() {
        return kernel.getIO().in instanceof JupyterInputStream input && input.isEnabled();
    }

    @Override
    public CellRun cellRun() {
        return CellRun.UNKNOWN;
    }

    @Override
    public void registerMagic(String name, Magic magic) {
        kernel.getMagicsRegistry().registerLineMagic(name, (running, arguments) -> {
            CallingStatement statement = CallingStatement.find();
            MagicResult result = ToldError.run(magic, arguments, "");
            if (statement == CallingStatement.DECLARATION) {
                return result.value();
            }
            result.shown().forEach(this::displayValue);
            return statement == CallingStatement.BARE ? null : result.value();
        });
        kernel.getMagicsRegistry().registerCellMagic(name, (running, arguments, body) -> {
            ToldError.run(magic, arguments, body).shown().forEach(this::displayValue);
            return null;
        });
    }

    @Override
    public <T> void registerRenderer(Class<T> type, Function<? super T, DisplayContent> renderer) {
        JJavaForms.register(kernel.getRenderer(), type, renderer);
    }
}
