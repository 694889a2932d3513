package org.jguild.op;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jguild.error.GuildException;

/**
 * A finished program that told something about an operation.
 *
 * @param status its exit status
 * @param stdout what it printed
 * @param stderr what it complained about
 */
record FinishedProgram(int status, String stdout, String stderr) {

    /**
     * Runs a program to its end.
     *
     * @param plan the program
     * @param patience after which it is ended
     * @return its result; a negative status when it was ended
     * @throws GuildException if it cannot be started, or this thread is interrupted
     */
    static FinishedProgram of(ProcessPlan plan, Duration patience) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        try (OperationProcess process = OperationProcess.start(
                plan, (isError, bytes, length) -> (isError ? stderr : stdout).write(bytes, 0, length))) {
            CompletableFuture<Void> alarm = new CompletableFuture<Void>()
                    .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .thenRunAsync(process::kill);
            int status = process.waitFor();
            alarm.cancel(false);
            return new FinishedProgram(
                    status, stdout.toString(StandardCharsets.UTF_8), stderr.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuildException("Interrupted while '" + plan.command().get(0) + "' ran.", e);
        }
    }
}
