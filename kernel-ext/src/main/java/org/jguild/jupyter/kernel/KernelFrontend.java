package org.jguild.jupyter.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jguild.jupyter.CellRun;
import org.jguild.jupyter.DisplayContent;
import org.jguild.jupyter.Frontend;
import org.jguild.jupyter.Magic;
import org.jguild.op.DeclaredClasses;
import org.jspecify.annotations.Nullable;

/** The front end for the embedded kernel. */
record KernelFrontend(JavaKernel kernel) implements Frontend {

    @Override
    public String display(DisplayContent content) {
        return kernel.displayWithId(DisplayForms.data(content));
    }

    @Override
    public void updateDisplay(String id, DisplayContent content) {
        kernel.updateDisplay(id, DisplayForms.data(content));
    }

    @Override
    public String displayValue(Object value) {
        return kernel.displayWithId(kernel.render(value));
    }

    @Override
    public @Nullable Object variable(String name) {
        return kernel.variable(name);
    }

    @Override
    public void run(String code) throws Exception {
        kernel.run(code);
    }

    @Override
    public DeclaredClasses declaredClasses() {
        return kernel.declaredClasses();
    }

    @Override
    public List<Path> classPath() {
        return kernel.classPath();
    }

    @Override
    public ClassLoader classLoader() {
        return kernel.classLoader();
    }

    @Override
    public boolean inputAllowed() {
        Cell cell = kernel.cell();
        return cell != null && cell.request().isStdinEnabled();
    }

    @Override
    public CellRun cellRun() {
        Cell cell = kernel.cell();
        return cell == null ? CellRun.UNKNOWN : new CellRun(cell.key(), cell.number());
    }

    @Override
    public void registerMagic(String name, Magic magic) {
        kernel.magics().register(name, magic);
    }

    @Override
    public <T> void registerRenderer(Class<T> type, Function<? super T, DisplayContent> renderer) {
        DisplayForms.register(kernel.getRenderer(), type, renderer);
    }
}
