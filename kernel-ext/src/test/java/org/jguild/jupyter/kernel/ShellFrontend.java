package org.jguild.jupyter.kernel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jguild.jupyter.CellRun;
import org.jguild.jupyter.DisplayContent;
import org.jguild.jupyter.Frontend;
import org.jguild.jupyter.JGuild;
import org.jguild.jupyter.Magic;
import org.jguild.jupyter.MagicResult;
import org.jguild.op.DeclaredClasses;
import org.jguild.text.MagicWords;

/** A notebook without Jupyter: the shell of the kernel, and the magic as cells call it. */
final class ShellFrontend implements Frontend {

    final JavaShell shell;
    final List<DisplayContent> shown = new ArrayList<>();
    private final CellClassLoader loader;
    private Magic guild;

    ShellFrontend() {
        loader = new CellClassLoader(ShellFrontend.class.getClassLoader());
        StatementRunner runner = new StatementRunner(loader, new CellThread(loader, Duration.ZERO), () -> null);
        shell = new JavaShell(runner, List.of(), () -> null, notice -> {});
        JGuild.install(this);
    }

    /** Runs {@code %%guild line} above a body. */
    MagicResult cell(String line, String body) throws Exception {
        return guild.run(MagicWords.split(line), body);
    }

    /** Completes the last word of {@code %guild line}. */
    List<String> complete(String line, String typed) {
        return guild.complete(MagicWords.split(line), typed);
    }

    @Override
    public void run(String code) throws Exception {
        shell.eval(code);
    }

    @Override
    public String display(DisplayContent content) {
        shown.add(content);
        return "id" + shown.size();
    }

    @Override
    public void updateDisplay(String id, DisplayContent content) {
        shown.add(content);
    }

    @Override
    public String displayValue(Object value) {
        return display(DisplayContent.text(String.valueOf(value)));
    }

    @Override
    public Object variable(String name) {
        return shell.value(name);
    }

    @Override
    public DeclaredClasses declaredClasses() {
        return new CellClassFiles(loader);
    }

    @Override
    public List<Path> classPath() {
        return shell.classPath();
    }

    @Override
    public ClassLoader classLoader() {
        return loader;
    }

    @Override
    public boolean inputAllowed() {
        return false;
    }

    @Override
    public CellRun cellRun() {
        return CellRun.UNKNOWN;
    }

    @Override
    public void registerMagic(String name, Magic magic) {
        guild = magic;
    }

    @Override
    public <T> void registerRenderer(Class<T> type, Function<? super T, DisplayContent> renderer) {}
}
