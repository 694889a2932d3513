package org.jguild.jupyter.kernel;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jguild.op.DeclaredClasses;

/** The Java session of the cells. It is started in the background while Jupyter connects. */
final class Session {

    private static final List<String> FIRST_STATEMENTS = List.of(
            "import java.util.*;",
            "import java.io.*;",
            "import java.math.*;",
            "import java.net.*;",
            "import java.nio.file.*;",
            "import java.util.concurrent.*;",
            "import java.util.function.*;",
            "import java.util.prefs.*;",
            "import java.util.regex.*;",
            "import java.util.stream.*;",
            "import tech.tablesaw.api.*;",
            "import static org.jguild.jupyter.kernel.Notebook.*;",
            "void printf(String format, Object... values) { System.out.printf(format, values); }",
            "1 + 1"); // The first expression costs JShell most; better now than in the first cell.

    private final CellClassLoader loader = new CellClassLoader(Session.class.getClassLoader());
    private final CellThread thread;
    private final FutureTask<JavaShell> shell;
    private final FutureTask<Boolean> startup;

    Session(KernelSettings settings, Supplier<Cell> cell, Runnable beforeScripts) {
        thread = new CellThread(loader, settings.timeout());
        shell = new FutureTask<>(() -> open(settings, cell));
        startup = new FutureTask<>(() -> {
            beforeScripts.run();
            for (String script : settings.startupScripts()) {
                shell.get().eval(script);
            }
            return true;
        });
    }

    void start() {
        Thread opener = new Thread(
                () -> {
                    shell.run();
                    startup.run();
                },
                "session-start");
        opener.setDaemon(true);
        opener.setContextClassLoader(loader);
        opener.start();
    }

    private JavaShell open(KernelSettings settings, Supplier<Cell> cell) throws Exception {
        StatementRunner runner = new StatementRunner(loader, thread, cell);
        JavaShell made = new JavaShell(runner, settings.compilerOptions(), cell, System.err::println);
        settings.classPath().forEach(made::addToClassPath);
        made.eval(String.join("\n", FIRST_STATEMENTS));
        return made;
    }

    /** Loads what cells declare, and the jars that they add. */
    ClassLoader classLoader() {
        return loader;
    }

    /** The declarations of cells, for separate JVMs. */
    DeclaredClasses declaredClasses() {
        return new CellClassFiles(loader);
    }

    JavaShell shell() {
        try {
            return shell.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The Java session cannot be started", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the Java session starts", e);
        }
    }

    /** Waits for the startup scripts. */
    void awaitStartup() throws Exception {
        shell();
        try {
            startup.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    void interrupt(Cell cell) {
        thread.interrupt(cell);
    }
}
