package org.jguild.jupyter.jjava;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/** A kernel on JJava's published API that keeps what it is told to display, and runs cells in this JVM with JShell. */
public final class ShellKernel extends BaseKernel implements AutoCloseable {

    private static final AtomicReference<Object> VALUE = new AtomicReference<>();

    private final List<String> shown = new ArrayList<>();
    private final JShell shell = JShell.builder().executionEngine("local").build();

    ShellKernel() {
        super(
                "test",
                "1",
                new LanguageInfo.Builder("Java").build(),
                List.of(),
                null,
                new JupyterIO(StandardCharsets.UTF_8),
                new CommManager(),
                new Renderer(),
                new MagicParser("(?<=(?:^|=))\\s*%", "%%", new MagicTranspiler()),
                new MagicsRegistry(),
                true,
                new StringStyler.Builder().build());
    }

    /** What an expression gave, on its way to the kernel. */
    public static void hand(Object value) {
        VALUE.set(value);
    }

    /** The texts displayed so far. */
    List<String> shown() {
        return shown;
    }

    @Override
    public void display(DisplayData data) {
        shown.add(data.getData(MIMEType.TEXT_PLAIN).toString());
    }

    /** Declarations as they are; an expression's value is handed over, as JJava's own engine does. */
    @Override
    public Object evalRaw(String source) {
        VALUE.set(null);
        boolean name = source.matches("\\w+|new Object.*");
        String code = name ? ShellKernel.class.getName() + ".hand(" + source + ");" : source;
        for (SnippetEvent event : shell.eval(code)) {
            if (event.exception() != null) {
                throw new IllegalStateException(event.exception());
            }
            if (!event.status().isDefined()) {
                throw new IllegalArgumentException("Does not compile: " + code);
            }
        }
        return VALUE.getAndSet(null);
    }

    /** Runs a cell and shows the value of an expression, as JJava has done since 1.0-a7. */
    void cell(String source) {
        for (SnippetEvent event : shell.eval(source)) {
            if (event.exception() != null) {
                throw new IllegalStateException(event.exception());
            }
            boolean expression = event.snippet().subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
            if (expression && event.value() != null && !"null".equals(event.value())) {
                shown.add("value " + event.value());
            }
        }
    }

    void addToClasspath(String path) {
        shell.addToClasspath(path);
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        return null;
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        return null;
    }

    @Override
    public String isComplete(String code) {
        return IS_COMPLETE_MAYBE;
    }

    @Override
    public void close() {
        onShutdown(false);
        shell.close();
    }
}
