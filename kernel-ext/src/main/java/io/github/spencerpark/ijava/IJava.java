package io.github.spencerpark.ijava;

import org.jguild.jupyter.kernel.JavaKernel;
import org.jguild.jupyter.kernel.Notebook;

/**
 * The class with which notebooks written for IJava access their kernel, to register renderers and magics. Here it returns
 * the embedded kernel. In IJava itself, its own class of this name comes first on the class path.
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
