package org.jguild.batch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jguild.op.OperationProcess;
import org.jguild.run.ActiveRun;

/**
 * Ends the program of a trial that is not worth going on with. This happens on a thread of its own: the one that reads what
 * the program prints, and so finds out, must go on reading until the program has ended.
 */
final class EarlyStop {

    private final ActiveRun run;
    private final CompletableFuture<OperationProcess> program = new CompletableFuture<>();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile CompletableFuture<Boolean> stopped = CompletableFuture.completedFuture(false);

    EarlyStop(ActiveRun run) {
        this.run = run;
    }

    /** Names the program, which may have reported already. */
    void started(OperationProcess process) {
        program.complete(process);
    }

    /** Wants the program to end because of what it reported after a step. */
    void stop(long step) {
        if (wanted.compareAndSet(false, true)) {
            stopped = program.thenApplyAsync(
                    process -> end(process, step), task -> new Thread(task, "jguild-prune").start());
        }
    }

    private boolean end(OperationProcess process, long step) {
        // What was printed last may be read after the program came to its own end.
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

    /** Tells, when the program has ended, whether it was this that ended it. */
    boolean ended() {
        return stopped.join();
    }
}
