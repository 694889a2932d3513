package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteInput;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs one cell from request to reply. */
record CellExecution(JavaKernel kernel, CellPublisher publisher, KernelConnection connection) {

    void run(Cell cell) {
        KernelReplies replies = cell.environment();
        replies.setBusyDeferIdle();
        if (!cell.request().isSilent()) {
            replies.publish(new PublishExecuteInput(cell.source(), cell.number()));
        }
        String output = "";
        try {
            kernel.awaitStartup(cell);
            publisher.begin(cell);
            kernel.endWaiting();
            if (cell.isStopped()) {
                throw new CellStoppedException("The cell was interrupted.");
            }
            DisplayData result = kernel.eval(cell.source());
            publisher.end(cell);
            if (result != null) {
                output = text(result);
                publisher.result(result);
            }
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("status", "ok");
            content.put("execution_count", cell.number());
            content.put("payload", new Object[0]);
            content.put("user_expressions", expressions(cell));
            publisher.flush();
            replies.reply(MessageType.EXECUTE_REPLY, content);
        } catch (Throwable e) { // Whatever a cell throws, errors included, is the cell's.
            fail(cell, ErrorReport.of(e));
        }
        cell.ended().set(true);
        if (cell.isStored()) {
            kernel.history().add(cell.number(), cell.source(), output);
        }
    }

    private static String text(DisplayData data) {
        Object text = data.getData(MIMEType.TEXT_PLAIN);
        return text == null ? "" : text.toString();
    }

    /** What the front end wants to know besides, each by its name. One that fails spoils no other. */
    private Map<String, Object> expressions(Cell cell) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> asked = cell.request().getUserExpr();
        for (Map.Entry<String, String> one :
                asked == null ? Map.<String, String>of().entrySet() : asked.entrySet()) {
            values.put(one.getKey(), expression(one.getValue()));
        }
        return values;
    }

    private Map<String, Object> expression(String code) {
        try {
            return KernelReplies.ofData(kernel.render(kernel.evalRaw(code)));
        } catch (Throwable e) { // As for the cell itself.
            return ErrorReport.of(e).content();
        }
    }

    private void fail(Cell cell, ErrorReport report) {
        publisher.continueWith(cell);
        kernel.endWaiting();
        publisher.end(cell);
        publisher.error(report);
        ErrorReply reply = new ErrorReply(report.name(), report.message(), report.traceback());
        reply.setExecutionCount(cell.number());
        cell.environment().replyError(MessageType.EXECUTE_REPLY.error(), reply);
        if (cell.request().shouldStopOnError()) {
            connection.abortWaitingCells();
        }
    }
}
