package io.github.spencerpark.ijava;

/** Stands in for IJava 1.3.0, which no public repository has: the same two entry points, by the same names. */
public final class IJava {

    private static JavaKernel kernel;

    private IJava() {}

    public static JavaKernel getKernelInstance() {
        return kernel;
    }

    /** For tests alone. */
    public static void run(JavaKernel running) {
        kernel = running;
    }
}
