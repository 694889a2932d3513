package org.jguild.jupyter.kernel;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Shows what code logs with {@code java.util.logging}, and so with {@code System.Logger}, below the cell that runs. The handler of
 * the JDK keeps the stream that standard error was at its creation.
 */
final class CellLogging extends Handler {

    private CellLogging() {
        setFormatter(new SimpleFormatter());
    }

    /** Replaces the handlers of the root logger that write to the terminal. */
    static void install() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                root.removeHandler(handler);
                CellLogging shown = new CellLogging();
                shown.setLevel(handler.getLevel());
                shown.setFilter(handler.getFilter());
                root.addHandler(shown);
            }
        }
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            System.err.print(getFormatter().format(entry));
        }
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {}
}
