package org.jguild.run;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes TFRecord frames: length (8 bytes, little endian), checksum of the length, payload, checksum of the
 * payload. A checksum is a masked CRC-32C (rotated, plus a constant).
 */
final class TfRecord {

    private static final int HEADER = 12;
    private static final int FOOTER = 4;

    /** Records of scalars are much smaller; a longer record, such as an image, is skipped. */
    private static final int MAX_PAYLOAD = 1 << 24;

    private static final int MASK_DELTA = 0xa282ead8;

    private TfRecord() {}

    /** Returns the record of one payload. */
    static byte[] frame(byte[] payload) {
        ByteBuffer record =
                ByteBuffer.allocate(HEADER + payload.length + FOOTER).order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(payload.length);
        record.putInt(checksum(record.array(), 0, Long.BYTES));
        record.put(payload);
        record.putInt(checksum(payload, 0, payload.length));
        return record.array();
    }

    /** The content of a record, and the length of the record with its frame. */
    @SuppressWarnings("ArrayRecordComponent") // payloads are never compared
    record Payload(byte[] bytes, long length) {}

    /**
     * Reads the next record of a file, which may be truncated.
     *
     * @return its content, which is empty if the record is too long and was skipped; null at the first record that is
     *     truncated or damaged
     */
    static @Nullable Payload next(InputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            return null;
        }
        ByteBuffer frame = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        long length = frame.getLong();
        if (frame.getInt() != checksum(header, 0, Long.BYTES) || length < 0) {
            return null;
        }
        if (length > MAX_PAYLOAD) {
            return skip(in, length) ? new Payload(new byte[0], HEADER + length + FOOTER) : null;
        }
        byte[] payload = in.readNBytes((int) length);
        byte[] footer = in.readNBytes(FOOTER);
        if (footer.length < FOOTER
                || ByteBuffer.wrap(footer).order(ByteOrder.LITTLE_ENDIAN).getInt()
                        != checksum(payload, 0, payload.length)) {
            return null;
        }
        return new Payload(payload, HEADER + length + FOOTER);
    }

    private static boolean skip(InputStream in, long length) throws IOException {
        try {
            in.skipNBytes(length);
            return in.readNBytes(FOOTER).length == FOOTER;
        } catch (EOFException e) {
            return false;
        }
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK_DELTA;
    }
}
