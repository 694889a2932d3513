package org.jguild.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** The bytes of a TensorBoard event file. Each record is a length, its checksum, a message and its checksum. */
final class EventBytes {

    /** A name that both tools recognize as an event file. */
    static final String NAME = "events.out.tfevents.1700000000.host.1.0";

    private static final int MASK = 0xa282ead8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private EventBytes() {}

    /** Returns the beginning of a file. */
    static EventBytes begin() {
        return part().record(field(3, "brain.Event:2".getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns a part of a file after its beginning. */
    static EventBytes part() {
        return new EventBytes();
    }

    EventBytes scalar(String tag, double value, int step) {
        ByteBuffer number =
                ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN).put((byte) ((2 << 3) | 5));
        number.putFloat((float) value);
        return summary(tag, number.array(), step);
    }

    /** Adds an image, which no table shows. */
    EventBytes image(String tag, byte[] content, int step) {
        return summary(tag, field(4, field(4, content)), step);
    }

    private EventBytes summary(String tag, byte[] value, int step) {
        byte[] summary = field(1, join(field(1, tag.getBytes(StandardCharsets.UTF_8)), value));
        return record(join(new byte[] {2 << 3, (byte) step}, field(5, summary)));
    }

    EventBytes record(byte[] message) {
        byte[] length = length(message.length);
        bytes.writeBytes(join(length, checksum(length)));
        bytes.writeBytes(join(message, checksum(message)));
        return this;
    }

    /** Adds the header of a record of any length, without its message. */
    EventBytes header(long messageLength) {
        byte[] length = length(messageLength);
        bytes.writeBytes(join(length, checksum(length)));
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private static byte[] length(long value) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    private static byte[] checksum(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        int value = (int) crc.getValue();
        int masked = Integer.rotateRight(value, 15) + MASK;
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(masked)
                .array();
    }

    /** Returns a field of bytes of a Protocol Buffers message. */
    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write((number << 3) | 2);
        int length = content.length;
        while (length > 0x7f) {
            field.write((length & 0x7f) | 0x80);
            length >>>= 7;
        }
        field.write(length);
        field.writeBytes(content);
        return field.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
