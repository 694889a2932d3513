package org.jguild.batch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jguild.op.OperationProcess;
import org.jguild.run.ActiveRun;

/**
 * Ends the program of a trial that the pruning rule stops. This happens in a separate thread: the thread that reads the
 * output of the program, and so detects that the rule is met, has to continue reading until the program has ended.
 */
final class EarlyStop {

    private final ActiveRun run;
    private final CompletableFuture<OperationProcess> program = new CompletableFuture<>();
    private final AtomicBoolean requested = new AtomicBoolean();
    private volatile CompletableFuture<Boolean> stopped = CompletableFuture.completedFuture(false);

    EarlyStop(ActiveRun run) {
        this.run = run;
    }

    /** Sets the program, which may already have reported values. */
    void started(OperationProcess process) {
        program.complete(process);
    }

    /** Requests the end of the program because of the value that it reported at a step. */
    void stop(long step) {
        if (requested.compareAndSet(false, true)) {
            stopped = program.thenApplyAsync(
                    process -> end(process, step), task -> new Thread(task, "jguild-prune").start());
        }
    }

    private boolean end(OperationProcess process, long step) {
        // The last output may be read after the program has ended by itself.
        if (!process.isAlive()) {
            return false;
        }
        try {
            run.prune(step);
        } finally {
            process.kill();
        }
        return true;
    }

    /** Whether this has ended the program; called after the program has ended. */
    boolean hasEndedProgram() {
        return stopped.join();
    }
}
