package org.jguild.jupyter.ijava;

import static java.util.Objects.requireNonNull;

import io.github.spencerpark.jupyter.channels.JupyterInputStream;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jguild.error.GuildException;
import org.jguild.jupyter.CallingStatement;
import org.jguild.jupyter.CellRun;
import org.jguild.jupyter.DisplayContent;
import org.jguild.jupyter.Frontend;
import org.jguild.jupyter.Magic;
import org.jguild.jupyter.MagicResult;
import org.jguild.jupyter.NotebookCode;
import org.jguild.jupyter.ToldError;
import org.jguild.jupyter.kernel.DisplayForms;
import org.jguild.jupyter.kernel.JavaKernel;
import org.jspecify.annotations.Nullable;

/**
 * The front end for stock IJava. Only its two entry points are called by reflection, since its jar is on no
 * public repository; all else is the base library, which it brings.
 */
public final class IJavaFrontend implements Frontend {

    private static final String ENTRY = "io.github.spencerpark.ijava.IJava";
    private static final String NOT_HERE = "JGuild.load() is for the IJava kernel, which does not run here; the kernel"
            + " 'Java (JGuild)' needs no such line.";

    private final BaseKernel kernel;
    private final Magics magics;

    private IJavaFrontend(BaseKernel kernel, Magics magics) {
        this.kernel = kernel;
        this.magics = magics;
    }

    /**
     * Finds the IJava kernel that runs this code.
     *
     * @return the kernel
     * @throws GuildException when there is none
     */
    public static IJavaFrontend attach() {
        try {
            Object kernel = Class.forName(ENTRY).getMethod("getKernelInstance").invoke(null);
            if (kernel instanceof JavaKernel) {
                throw new GuildException(NOT_HERE);
            }
            if (kernel == null) {
                throw new GuildException("JGuild.load() must be called from a cell or a startup script: IJava is on the"
                        + " class path, but no kernel runs.");
            }
            Magics magics = (Magics) kernel.getClass().getMethod("getMagics").invoke(kernel);
            return new IJavaFrontend((BaseKernel) kernel, magics);
        } catch (ClassNotFoundException e) {
            throw new GuildException(NOT_HERE, e);
        } catch (InvocationTargetException e) {
            throw new GuildException(
                    NOT_HERE, e.getCause()); // Our own class of that name, in a kernel that is neither.
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("This IJava is not like version 1.3.0", e);
        }
    }

    @Override
    public String display(DisplayContent content) {
        return show(DisplayForms.data(content));
    }

    @Override
    public String displayValue(Object value) {
        return value instanceof DisplayContent content
                ? display(content)
                : show(kernel.getRenderer().render(value));
    }

    private String show(DisplayData data) {
        if (!data.hasDisplayId()) {
            data.setDisplayId(UUID.randomUUID().toString());
        }
        kernel.display(data);
        return data.getDisplayId();
    }

    @Override
    public void updateDisplay(String id, DisplayContent content) {
        kernel.getIO().display.updateDisplay(id, DisplayForms.data(content));
    }

    @Override
    public @Nullable Object variable(String name) {
        return NotebookCode.variable(name, () -> evaluate(name));
    }

    @Override
    public void run(String code) throws Exception {
        kernel.eval(code);
    }

    /** The jars and folders of JShell's class loader: IJava does not report those that {@code %jars} or {@code %maven} added. */
    @Override
    public List<Path> classPath() {
        return NotebookCode.classPath(cellLoader());
    }

    private @Nullable Object cellLoader() {
        try {
            return evaluate(NotebookCode.CLASS_LOADER);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot ask IJava for its class loader", e);
        }
    }

    /** IJava renders what it evaluates; the object itself is passed through {@link Handover}. */
    private @Nullable Object evaluate(String expression) throws Exception {
        kernel.eval(Handover.class.getName() + ".put(" + expression + ");");
        return Handover.take();
    }

    @Override
    public ClassLoader classLoader() {
        return (ClassLoader) requireNonNull(cellLoader());
    }

    @Override
    public boolean inputAllowed() {
        return kernel.getIO().in instanceof JupyterInputStream input && input.isEnabled();
    }

    @Override
    public CellRun cellRun() {
        return CellRun.UNKNOWN;
    }

    /** IJava drops what a bare magic returns, so that it is shown here, but not what is assigned to a new variable. */
    @Override
    public void registerMagic(String name, Magic magic) {
        magics.registerLineMagic(name, arguments -> {
            boolean assigned = CallingStatement.find() == CallingStatement.DECLARATION;
            MagicResult result = ToldError.run(magic, arguments, "");
            if (!assigned) {
                result.shown().forEach(this::displayValue);
            }
            return result.value();
        });
        magics.registerCellMagic(name, (arguments, body) -> {
            MagicResult result = ToldError.run(magic, arguments, body);
            result.shown().forEach(this::displayValue);
            return result.value();
        });
    }

    @Override
    public <T> void registerRenderer(Class<T> type, Function<? super T, DisplayContent> renderer) {
        DisplayForms.register(kernel.getRenderer(), type, renderer);
    }
}
