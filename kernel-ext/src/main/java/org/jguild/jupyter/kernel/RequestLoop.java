package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.channels.ShellChannel;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.messages.Message;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * Answers the requests of one channel, one after the other, until the kernel ends. The library's own loop ends at the
 * first message that it cannot read, and looks for messages only every 50 ms.
 */
record RequestLoop(KernelConnection connection, ShellChannel channel, BooleanSupplier ended) implements Runnable {

    /** The stream of Jupyter's terminal; standard error is redirected to cells later. */
    private static final PrintStream TERMINAL = System.err;

    private static final long POLL_MILLIS = 50;

    @Override
    public void run() {
        try (ZContext polling = new ZContext();
                ZMQ.Poller poller = polling.createPoller(1)) {
            poller.register(channel, ZMQ.Poller.POLLIN);
            while (!ended.getAsBoolean()) {
                if (poller.poll(POLL_MILLIS) > 0) {
                    read(channel).ifPresent(this::answer);
                }
            }
        }
    }

    /** The next message; empty when it is not signed with the key of this kernel or cannot be read. */
    static Optional<Message<?>> read(ShellChannel channel) {
        try {
            return Optional.ofNullable(channel.readMessage());
        } catch (RuntimeException e) {
            TERMINAL.println("jguild: a message cannot be read and is not answered: " + e);
            return Optional.empty();
        }
    }

    private void answer(Message<?> message) {
        ShellReplyEnvironment environment = connection.prepareReplyEnv(channel, message);
        try {
            connection.dispatch(environment, message);
        } finally {
            if (environment.isMarkedForShutdown()) {
                connection.end();
            }
        }
    }
}
