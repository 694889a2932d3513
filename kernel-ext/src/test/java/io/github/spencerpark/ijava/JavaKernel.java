package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;

/** A kernel that keeps what it is told to display, and runs cells in this JVM, as IJava does. */
public final class JavaKernel extends BaseKernel implements AutoCloseable {

    private final Magics magics = new Magics();
    private final List<String> shown = new ArrayList<>();
    private final JShell shell = JShell.builder().executionEngine("local").build();

    public Magics getMagics() {
        return magics;
    }

    /** The texts displayed so far. */
    public List<String> shown() {
        return shown;
    }

    @Override
    public void display(DisplayData data) {
        shown.add(data.getData(MIMEType.TEXT_PLAIN).toString());
    }

    @Override
    public DisplayData eval(String code) throws Exception {
        for (SnippetEvent event : shell.eval(code)) {
            if (event.exception() != null) {
                throw event.exception();
            }
            if (!event.status().isDefined()) {
                throw new IllegalArgumentException("Does not compile: " + code);
            }
        }
        return null;
    }

    public void addToClasspath(String path) {
        shell.addToClasspath(path);
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java").build();
    }

    @Override
    public void close() {
        shell.close();
    }
}
