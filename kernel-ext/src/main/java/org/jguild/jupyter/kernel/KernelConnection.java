package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.channels.ShellChannel;
import io.github.spencerpark.jupyter.channels.ShellHandler;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.publish.PublishStatus;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import io.github.spencerpark.jupyter.messages.reply.InputReply;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import io.github.spencerpark.jupyter.messages.request.InputRequest;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.zeromq.ZMQ;

/**
 * The sockets of one kernel, with what the library lacks: loops that outlive a bad message, a reply to every request,
 * input that can be interrupted, and aborted cells.
 */
final class KernelConnection extends JupyterConnection {

    private static final long POLL_MILLIS = 20;

    private final KernelConnectionProperties properties;
    private final Thread shellLoop;
    private final Thread controlLoop;
    private volatile boolean ended;

    KernelConnection(KernelConnectionProperties properties) throws GeneralSecurityException {
        super(properties);
        this.properties = properties;
        this.shellLoop = new Thread(new RequestLoop(this, shell, () -> ended), "shell");
        this.controlLoop = new Thread(new RequestLoop(this, control, () -> ended), "control");
    }

    @Override
    public void connect() {
        iopub.bind(properties);
        stdin.bind(properties);
        heartbeat.bind(properties);
        shell.bind(address(properties.getShellPort()));
        control.bind(address(properties.getControlPort()));
        iopub.sendMessage(new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.STARTING));
        shellLoop.start();
        controlLoop.start();
    }

    private String address(int port) {
        return properties.getTransport() + "://" + properties.getIp()
                + ("ipc".equals(properties.getTransport()) ? "-" : ":") + port;
    }

    /** Ends the loops after their current request. */
    void end() {
        ended = true;
    }

    /** Waits for the loops, then closes all sockets, so that no thread is left that uses one. */
    @Override
    public void waitUntilClose() {
        try {
            controlLoop.join();
            shellLoop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    @Override
    public KernelReplies prepareReplyEnv(ShellChannel channel, MessageContext context) {
        return new KernelReplies(channel, stdin, iopub, context);
    }

    /**
     * Asks the user for one line and waits for it. An answer to an earlier, abandoned question is ignored.
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

    /** Answers the cells that already wait after a failed one with "aborted". Called in the thread of the shell channel. */
    void abortWaitingCells() {
        while (!ended && waiting(shell)) {
            RequestLoop.read(shell).ifPresent(this::abortOrAnswer);
        }
    }

    private void abortOrAnswer(Message<?> message) {
        KernelReplies replies = prepareReplyEnv(shell, message);
        if (message.getContent() instanceof ExecuteRequest) {
            replies.setBusyDeferIdle();
            replies.reply(MessageType.EXECUTE_REPLY, Map.of("status", "aborted"));
            replies.resolveDeferrals();
        } else {
            dispatch(replies, message);
        }
    }

    /** Answers a request. If anything fails, the kernel continues and the front end does not wait indefinitely. */
    void dispatch(ShellReplyEnvironment environment, Message<?> message) {
        try {
            handle(environment, message);
        } catch (Throwable e) { // An Error that escapes would end the loop, and the kernel with it.
            ErrorReport report = ErrorReport.of(e);
            if (environment instanceof KernelReplies replies && !replies.replied()) {
                replies.replyError(
                        replyType(message), new ErrorReply(report.name(), report.message(), report.traceback()));
            }
        } finally {
            environment.resolveDeferrals();
        }
    }

    private <T> void handle(ShellReplyEnvironment environment, Message<T> message) {
        ShellHandler<T> handler = getHandler(message.getHeader().getType());
        if (handler == null) {
            environment.setBusyDeferIdle(); // A kind of message that is none of ours: seen, and that is all.
        } else {
            handler.handle(environment, message);
        }
    }

    private static MessageType<?> replyType(Message<?> request) {
        String name = request.getHeader().getType().getName();
        return MessageType.getType(name.replace("_request", "_reply")).error();
    }

    private static boolean waiting(ZMQ.Socket socket) {
        return (socket.getEvents() & ZMQ.Poller.POLLIN) != 0;
    }
}
