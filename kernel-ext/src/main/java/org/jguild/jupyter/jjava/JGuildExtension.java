package org.jguild.jupyter.jjava;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jguild.jupyter.JGuild;

/** What JJava finds by itself as soon as JGuild is on its class path. */
public final class JGuildExtension implements Extension {

    /** Made by JJava. */
    public JGuildExtension() {}

    /**
     * Makes tables, charts and the magic {@code %guild} known to the kernel, and imports Tablesaw's classes.
     *
     * @param kernel the kernel that runs the notebook
     */
    @Override
    public void install(BaseKernel kernel) {
        JGuild.install(new JJavaFrontend(kernel));
        kernel.evalRaw("import tech.tablesaw.api.*;");
    }
}
