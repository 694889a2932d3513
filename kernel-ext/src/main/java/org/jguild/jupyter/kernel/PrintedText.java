package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.messages.publish.PublishStream.StreamType;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Collects what is printed to standard output and standard error, and passes it on as text in the order in which it was printed:
 * at once when there is much, else after a moment.
 */
final class PrintedText {

    private static final int FULL = 16 * 1024;
    private static final long DELAY_MILLIS = 40;
    /** A front end accepts about a thousand messages per second; if the streams alternate more often, their order is not exact. */
    private static final int MAX_PIECES = 20;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cell-output");
        thread.setDaemon(true);
        return thread;
    });

    private final Sink sink;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    /** The first bytes of a character whose others have not been printed yet. */
    private final Map<StreamType, byte[]> begun = new EnumMap<>(StreamType.class);

    private int size;
    private boolean scheduled;

    /** Receives printed text. */
    @FunctionalInterface
    interface Sink {

        void accept(StreamType stream, String text);
    }

    /** What one stream printed without a break by the other. */
    private record Piece(StreamType stream, ByteArrayOutputStream bytes) {}

    PrintedText(Sink sink) {
        this.sink = sink;
    }

    /** Returns the stream for programs to print to. */
    OutputStream stream(StreamType stream) {
        return new OutputStream() {

            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                print(stream, source, offset, length);
            }
        };
    }

    private synchronized void print(StreamType stream, byte[] source, int offset, int length) {
        if (CellThreads.callerIsAbandoned()) {
            return;
        }
        piece(stream).write(source, offset, length);
        size += length;
        if (size >= FULL) {
            drain(false);
        } else if (!scheduled) {
            scheduled = true;
            Future<?> unused = TIMER.schedule(this::tick, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private ByteArrayOutputStream piece(StreamType stream) {
        Piece last = pieces.peekLast();
        if (last == null || last.stream() != stream) {
            last = pieces.size() < MAX_PIECES ? null : latest(stream);
        }
        if (last == null) {
            last = new Piece(stream, new ByteArrayOutputStream());
            pieces.add(last);
        }
        return last.bytes();
    }

    private Piece latest(StreamType stream) {
        Iterator<Piece> backwards = pieces.descendingIterator();
        Piece piece = backwards.next();
        while (piece.stream() != stream) {
            piece = backwards.next();
        }
        return piece;
    }

    private synchronized void tick() {
        scheduled = false;
        drain(false);
    }

    /** Passes on all that was printed. */
    synchronized void send() {
        drain(true);
    }

    private void drain(boolean all) {
        while (!pieces.isEmpty()) {
            Piece piece = pieces.remove();
            byte[] rest = begun.remove(piece.stream());
            pass(
                    piece.stream(),
                    joined(rest == null ? new byte[0] : rest, piece.bytes().toByteArray()));
        }
        if (all) {
            begun.forEach((stream, bytes) -> sink.accept(stream, new String(bytes, StandardCharsets.UTF_8)));
            begun.clear();
        }
        size = 0;
    }

    private void pass(StreamType stream, byte[] content) {
        int complete = completeCharacters(content);
        if (complete < content.length) {
            begun.put(stream, Arrays.copyOfRange(content, complete, content.length));
        }
        if (complete > 0) {
            sink.accept(stream, new String(content, 0, complete, StandardCharsets.UTF_8));
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(first.length + second.length);
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    /** The length without the first bytes of a character whose others are still to come. */
    private static int completeCharacters(byte[] content) {
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
