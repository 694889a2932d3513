package org.jguild.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Records as TensorFlow frames them: length (8 bytes, little endian), checksum of the length, payload, checksum of the
 * payload. A checksum is a CRC-32C, rotated and offset.
 */
final class TfRecord {

    private static final int HEADER = 12;
    private static final int FOOTER = 4;
    private static final int MASK_DELTA = 0xa282ead8;

    private TfRecord() {}

    /** Frames one payload. */
    static byte[] frame(byte[] payload) {
        ByteBuffer record =
                ByteBuffer.allocate(HEADER + payload.length + FOOTER).order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(payload.length);
        record.putInt(checksum(record.array(), 0, Long.BYTES));
        record.put(payload);
        record.putInt(checksum(payload, 0, payload.length));
        return record.array();
    }

    /**
     * Reads records.
     *
     * @param file the bytes of a file, which may end in the middle of a record
     * @return the payloads up to the first record that is cut or damaged
     */
    static List<ByteBuffer> payloads(byte[] file) {
        List<ByteBuffer> payloads = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= HEADER) {
            int start = in.position() + HEADER;
            long length = in.getLong();
            if (in.getInt() != checksum(file, start - HEADER, Long.BYTES)
                    || length < 0
                    || length > in.remaining() - FOOTER) {
                break;
            }
            in.position(start + (int) length);
            if (in.getInt() != checksum(file, start, (int) length)) {
                break;
            }
            payloads.add(ByteBuffer.wrap(file, start, (int) length).slice().order(ByteOrder.LITTLE_ENDIAN));
        }
        return payloads;
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK_DELTA;
    }
}
