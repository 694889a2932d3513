package io.github.spencerpark.ijava;

import org.jguild.jupyter.kernel.JavaKernel;
import org.jguild.jupyter.kernel.Notebook;

/**
 * The name by which notebooks written for IJava ask for their kernel, to register renderers and magics. Here it gives the
 * embedded kernel. In IJava itself, its own class of this name comes first on the class path.
 */
public final class IJava {

    private IJava() {}

    /**
     * The kernel that runs this notebook.
     *
     * @return the kernel
     */
    public static JavaKernel getKernelInstance() {
        return Notebook.getKernelInstance();
    }
}
