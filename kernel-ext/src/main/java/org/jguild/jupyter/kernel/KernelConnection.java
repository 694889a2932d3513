package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.channels.ShellHandler;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.reply.InputReply;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import io.github.spencerpark.jupyter.messages.request.InputRequest;
import java.security.GeneralSecurityException;
import org.zeromq.ZMQ;

/** The sockets of one kernel, with the two things the library lacks: input that can be interrupted, and aborted cells. */
final class KernelConnection extends JupyterConnection {

    /** Content of the reply to a cell that was not run. */
    private record Aborted(String status) {}

    private static final long POLL_MILLIS = 20;

    KernelConnection(KernelConnectionProperties properties) throws GeneralSecurityException {
        super(properties);
    }

    /**
     * Asks the user for one line and waits for it. An answer to an earlier question that was given up is left out.
     *
     * @param context the cell that asks
     * @return the line, without its end
     * @throws InterruptedException when the cell is interrupted while waiting
     */
    String ask(MessageContext context) throws InterruptedException {
        synchronized (stdin) {
            while (waiting(stdin)) {
                stdin.readMessage();
            }
            stdin.sendMessage(new Message<>(context, InputRequest.MESSAGE_TYPE, new InputRequest("", false)));
            while (true) {
                while (!waiting(stdin)) {
                    Thread.sleep(POLL_MILLIS);
                }
                if (stdin.readMessage().getContent() instanceof InputReply reply) {
                    return reply.getValue();
                }
            }
        }
    }

    /** Answers the cells that already wait behind a failed one with "aborted". Called on the shell's own thread. */
    void abortWaitingCells() {
        while (waiting(shell)) {
            Message<?> message = shell.readMessage();
            if (message == null) {
                return;
            }
            ShellReplyEnvironment environment = prepareReplyEnv(shell, message);
            try {
                if (message.getContent() instanceof ExecuteRequest) {
                    environment.setBusyDeferIdle();
                    environment.reply(new Message<>(message, replyType(), new Aborted("aborted")));
                } else {
                    dispatch(environment, message);
                }
            } finally {
                environment.resolveDeferrals();
            }
        }
    }

    private <T> void dispatch(ShellReplyEnvironment environment, Message<T> message) {
        ShellHandler<T> handler = getHandler(message.getHeader().getType());
        if (handler != null) {
            handler.handle(environment, message);
        }
    }

    @SuppressWarnings("unchecked") // The library has no reply with this status; only the name of the type is sent.
    private static MessageType<Object> replyType() {
        return (MessageType<Object>) (MessageType<?>) MessageType.EXECUTE_REPLY;
    }

    private static boolean waiting(ZMQ.Socket socket) {
        return (socket.getEvents() & ZMQ.Poller.POLLIN) != 0;
    }
}
