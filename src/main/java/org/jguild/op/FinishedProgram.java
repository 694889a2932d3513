package org.jguild.op;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jguild.error.GuildException;

/**
 * A finished program that told something about an operation.
 *
 * @param status its exit status
 * @param stdout what it printed: all of it up to 16 MiB, which is the list of some hundred thousand files
 * @param stderr what it complained about, of which the end says most
 */
record FinishedProgram(int status, String stdout, String stderr) {

    private static final int MAX_STDOUT = 1 << 24;
    private static final int MAX_STDERR = 1 << 16;

    /**
     * Runs a program to its end.
     *
     * @param plan the program
     * @param patience after which it is ended
     * @return its result; a negative status when it was ended
     * @throws GuildException if it cannot be started, or this thread is interrupted
     */
    static FinishedProgram of(ProcessPlan plan, Duration patience) {
        try {
            return await(plan, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuildException("Interrupted while '" + plan.command().get(0) + "' ran.", e);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param plan the program
     * @param patience after which it is ended
     * @return its result; a negative status when it was ended
     * @throws GuildException if it cannot be started
     * @throws InterruptedException if this thread is interrupted; the program has been ended then
     */
    static FinishedProgram await(ProcessPlan plan, Duration patience) throws InterruptedException {
        KeptOutput stdout = KeptOutput.beginning(MAX_STDOUT);
        KeptOutput stderr = KeptOutput.end(MAX_STDERR);
        try (OperationProcess process = OperationProcess.start(
                plan, (isError, bytes, length) -> (isError ? stderr : stdout).write(bytes, length))) {
            CompletableFuture<Void> alarm = new CompletableFuture<Void>()
                    .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .thenRunAsync(process::kill);
            int status = process.waitFor();
            alarm.cancel(false);
            return new FinishedProgram(status, stdout.toString(), stderr.toString());
        }
    }
}
