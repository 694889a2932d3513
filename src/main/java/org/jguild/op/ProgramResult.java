package org.jguild.op;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jguild.error.GuildException;

/**
 * The result of a helper program, such as Git, Maven or an inspection of a script.
 *
 * @param status its exit status
 * @param stdout what it printed, up to 16 MiB: enough for a list of more than 100,000 files
 * @param stderr the end of its error output, which usually explains a failure
 */
record ProgramResult(int status, String stdout, String stderr) {

    private static final int MAX_STDOUT = 1 << 24;
    private static final int MAX_STDERR = 1 << 16;

    /**
     * Runs a program and waits until it ends.
     *
     * @param plan the program
     * @param timeout how long it may run before it is ended
     * @return its result; a negative status when it was ended
     * @throws GuildException if it cannot be started, or this thread is interrupted
     */
    static ProgramResult of(ProcessPlan plan, Duration timeout) {
        try {
            return await(plan, timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuildException("Interrupted while '" + plan.command().get(0) + "' ran.", e);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param plan the program
     * @param timeout after which it is ended
     * @return its result; a negative status when it was ended
     * @throws GuildException if it cannot be started
     * @throws InterruptedException if this thread is interrupted; the program has been ended then
     */
    static ProgramResult await(ProcessPlan plan, Duration timeout) throws InterruptedException {
        BoundedOutput stdout = BoundedOutput.beginning(MAX_STDOUT);
        BoundedOutput stderr = BoundedOutput.end(MAX_STDERR);
        try (OperationProcess process = OperationProcess.start(
                plan, (isError, bytes, length) -> (isError ? stderr : stdout).write(bytes, length))) {
            CompletableFuture<Void> alarm = new CompletableFuture<Void>()
                    .completeOnTimeout(null, timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .thenRunAsync(process::kill);
            int status = process.waitFor();
            alarm.cancel(false);
            return new ProgramResult(status, stdout.toString(), stderr.toString());
        }
    }
}
