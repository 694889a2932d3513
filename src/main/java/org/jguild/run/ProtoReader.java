package org.jguild.run;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads a Protocol Buffers message, field by field. A malformed message leads to a {@link BufferUnderflowException} or
 * an {@link IllegalArgumentException}.
 */
final class ProtoReader {

    private final ByteBuffer in;
    private int field;
    private int type;

    ProtoReader(ByteBuffer message) {
        in = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Moves to the next field, whose value must then be read or skipped; returns false at the end of the message. */
    boolean next() {
        if (!in.hasRemaining()) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> 3);
        type = (int) (key & 7);
        return true;
    }

    boolean at(int wantedField, int wantedType) {
        return field == wantedField && type == wantedType;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte part = in.get();
            value |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a varint has more than 10 bytes");
    }

    double real64() {
        return in.getDouble();
    }

    float real32() {
        return in.getFloat();
    }

    ByteBuffer bytes() {
        long length = varint();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer part = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + (int) length);
        return part;
    }

    String text() {
        return StandardCharsets.UTF_8.decode(bytes()).toString();
    }

    void skip() {
        switch (type) {
            case ProtoWriter.VARINT -> varint();
            case ProtoWriter.FIXED64 -> in.getLong();
            case ProtoWriter.BYTES -> bytes();
            case ProtoWriter.FIXED32 -> in.getInt();
            default -> throw new IllegalArgumentException("unknown wire type " + type);
        }
    }
}
