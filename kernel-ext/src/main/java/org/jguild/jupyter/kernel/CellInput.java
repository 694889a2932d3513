package org.jguild.jupyter.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jguild.error.GuildException;

/** Standard input of cells: each line is asked of the user, where there is one. */
final class CellInput extends InputStream {

    private final KernelConnection connection;
    private final CellPublisher publisher;
    private byte[] line = {};
    private int next;

    CellInput(KernelConnection connection, CellPublisher publisher) {
        this.connection = connection;
        this.publisher = publisher;
    }

    @Override
    public synchronized int read() throws IOException {
        if (next == line.length) {
            line = ask();
            next = 0;
        }
        return line[next++] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        into[offset] = (byte) read();
        int more = Math.min(length - 1, available());
        System.arraycopy(line, next, into, offset + 1, more);
        next += more;
        return more + 1;
    }

    @Override
    public synchronized int available() {
        return line.length - next;
    }

    /** Forgets what the last cell left unread. */
    synchronized void clear() {
        next = line.length;
    }

    private byte[] ask() throws IOException {
        Cell cell = publisher.cell();
        if (cell == null || !cell.request().isStdinEnabled()) {
            throw new GuildException("This cell reads standard input, but nobody can answer here:"
                    + " the notebook is run by a program, or the front end does not allow input.");
        }
        publisher.flush();
        try {
            return (connection.ask(cell.environment().getContext()) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Interrupted while waiting for input").initCause(e);
        }
    }
}
