package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * One run of one cell.
 *
 * @param environment where its output goes
 * @param request the request of the front end
 * @param key the same for two runs of the same cell: its id, or its source where the front end sends no id
 * @param number as shown in {@code In [number]}
 * @param threads the threads that run it
 * @param processesBefore the child processes of this JVM that existed before it started
 * @param interrupted whether the user stopped it
 * @param ended whether it is over, so that it cannot be stopped any more
 */
record Cell(
        KernelReplies environment,
        ExecuteRequest request,
        String key,
        int number,
        CellThreads threads,
        Set<ProcessHandle> processesBefore,
        AtomicBoolean interrupted,
        AtomicBoolean ended) {

    static Cell of(KernelReplies environment, Message<ExecuteRequest> message, int number) {
        ExecuteRequest request = message.getContent();
        Object id = message.getNonNullMetadata().get("cellId");
        String key = id == null ? request.getCode() : id.toString();
        CellThreads threads = new CellThreads(number);
        return new Cell(
                environment, request, key, number, threads, processes(), new AtomicBoolean(), new AtomicBoolean());
    }

    /** The processes that run below this JVM now. */
    static Set<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it counts and is kept; what a front end runs for itself does not. */
    static boolean isStored(ExecuteRequest request) {
        return request.shouldStoreHistory() && !request.isSilent();
    }

    /** Whether its remaining statements must not start. */
    boolean isStopped() {
        return interrupted.get() && !ended.get();
    }

    boolean isStored() {
        return isStored(request);
    }

    String source() {
        return request.getCode();
    }
}
