package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.channels.JupyterSocket;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the embedded kernel for Jupyter: {@code java … KernelMain CONNECTION_FILE}. */
public final class KernelMain {

    private KernelMain() {}

    /**
     * Serves one notebook until it receives a shutdown request.
     *
     * @param args the connection file that Jupyter wrote
     * @throws Exception when the file cannot be read or a port is taken
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println("Usage: java -cp JARS " + KernelMain.class.getName() + " CONNECTION_FILE");
            System.exit(2);
        }
        quietLibrary();
        endWithParent(System.getenv("JPY_PARENT_PID"));
        String file = Files.readString(Path.of(args[0]));
        KernelConnection connection = new KernelConnection(KernelConnectionProperties.parse(file));
        JavaKernel kernel = new JavaKernel(KernelSettings.of(System.getenv()), connection);
        Notebook.attach(kernel);
        kernel.start();
        kernel.becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
        System.exit(0);
    }

    /** Without this, a kernel would run indefinitely after Jupyter was killed. Only the parent process is checked. */
    private static void endWithParent(String jupyter) {
        ProcessHandle.current()
                .parent()
                .filter(parent -> String.valueOf(parent.pid()).equals(jupyter))
                .ifPresent(parent -> {
                    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> System.exit(1));
                });
    }

    /** The library logs the start of each loop, which is of no use. Other logging is the user's. */
    private static void quietLibrary() {
        JupyterSocket.JUPYTER_LOGGER.setLevel(Level.WARNING);
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFilter(
                    record -> record.getLevel().intValue() > Level.INFO.intValue() || !isLoop(record.getLoggerName()));
        }
    }

    private static boolean isLoop(String logger) {
        return logger != null && logger.startsWith("Loop-");
    }
}
