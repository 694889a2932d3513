package org.jguild.jupyter.jjava;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jguild.jupyter.JGuild;

/** The extension that JJava loads automatically if JGuild is on its class path. */
public final class JGuildExtension implements Extension {

    /** Called by JJava. */
    public JGuildExtension() {}

    /**
     * Registers tables, charts and the magic {@code %guild} in the kernel, and imports Tablesaw's classes.
     *
     * @param kernel the kernel that runs the notebook
     */
    @Override
    public void install(BaseKernel kernel) {
        JGuild.install(new JJavaFrontend(kernel));
        kernel.evalRaw("import tech.tablesaw.api.*;");
    }
}
