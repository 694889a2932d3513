package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteInput;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import io.github.spencerpark.jupyter.messages.reply.ExecuteReply;
import java.util.Map;

/** Runs one cell from request to reply. */
record CellExecution(JavaKernel kernel, CellPublisher publisher, KernelConnection connection) {

    void run(Cell cell) {
        ShellReplyEnvironment environment = cell.environment();
        environment.setBusyDeferIdle();
        if (!cell.request().isSilent()) {
            environment.publish(new PublishExecuteInput(cell.source(), cell.number()));
        }
        try {
            kernel.awaitStartup();
            publisher.begin(cell);
            DisplayData result = kernel.eval(cell.source());
            if (result != null) {
                publisher.result(result);
            }
            publisher.flush();
            environment.reply(new ExecuteReply(cell.number(), Map.of()));
        } catch (Throwable e) { // An Error that escapes would end the library's thread, and the kernel with it.
            fail(cell, ErrorReport.of(e));
        }
    }

    private void fail(Cell cell, ErrorReport report) {
        publisher.begin(cell);
        publisher.error(report);
        ErrorReply reply = new ErrorReply(report.name(), report.message(), report.traceback());
        reply.setExecutionCount(cell.number());
        cell.environment().replyError(MessageType.EXECUTE_REPLY.error(), reply);
        if (cell.request().shouldStopOnError()) {
            connection.abortWaitingCells();
        }
    }
}
