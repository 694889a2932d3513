package org.jguild.jupyter.kernel;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Gathers printed bytes and hands them on as text, at once when there are many, else within a moment. */
final class StreamBuffer extends OutputStream {

    private static final int FULL = 16 * 1024;
    private static final long DELAY_MILLIS = 40;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cell-output");
        thread.setDaemon(true);
        return thread;
    });

    private final Consumer<String> sink;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean scheduled;

    StreamBuffer(Consumer<String> sink) {
        this.sink = sink;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] source, int offset, int length) {
        if (CellThreads.callerIsAbandoned()) {
            return;
        }
        bytes.write(source, offset, length);
        if (bytes.size() >= FULL) {
            drain(false);
        } else if (!scheduled) {
            scheduled = true;
            Future<?> unused = TIMER.schedule(this::tick, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void tick() {
        scheduled = false;
        drain(false);
    }

    /** Hands on all that is there. */
    synchronized void send() {
        drain(true);
    }

    private void drain(boolean all) {
        byte[] content = bytes.toByteArray();
        int whole = all ? content.length : wholeCharacters(content);
        if (whole == 0) {
            return;
        }
        bytes.reset();
        bytes.write(content, whole, content.length - whole);
        sink.accept(new String(content, 0, whole, StandardCharsets.UTF_8));
    }

    /** The length without the first bytes of a character whose others are still to come. */
    static int wholeCharacters(byte[] content) {
        int start = content.length - 1;
        while (start >= 0 && start > content.length - 4 && (content[start] & 0xC0) == 0x80) {
            start--;
        }
        if (start < 0) {
            return content.length;
        }
        int lead = content[start] & 0xFF;
        int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        return content.length - start < needed ? start : content.length;
    }
}
