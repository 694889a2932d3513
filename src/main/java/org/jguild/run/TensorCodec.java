package org.jguild.run;

import java.nio.ByteBuffer;

/** Encodes and decodes tensors with one element, in which newer programs log scalars and texts. */
final class TensorCodec {

    private static final int TYPE = 1;
    private static final int SHAPE = 2;
    private static final int CONTENT = 4;
    private static final int FLOATS = 5;
    private static final int DOUBLES = 6;
    private static final int STRINGS = 8;
    private static final int TYPE_FLOAT = 1;
    private static final int TYPE_DOUBLE = 2;
    private static final int TYPE_STRING = 7;

    private TensorCodec() {}

    static ProtoWriter ofText(String text) {
        return new ProtoWriter()
                .varint(TYPE, TYPE_STRING)
                .message(SHAPE, new ProtoWriter())
                .text(STRINGS, text);
    }

    /** Decodes a text, or a scalar if the plugin of the tensor is {@code scalars}. */
    static void decode(ByteBuffer message, String plugin, String tag, long step, EventCodec.Sink sink) {
        ProtoReader tensor = new ProtoReader(message);
        long type = 0;
        while (tensor.next()) {
            if (tensor.at(TYPE, ProtoWriter.VARINT)) {
                type = tensor.varint();
            } else if (tensor.at(STRINGS, ProtoWriter.BYTES) && plugin.equals("text")) {
                sink.text(tag, tensor.text());
            } else if (plugin.equals("scalars") && isNumber(tensor)) {
                sink.scalar(tag, number(tensor, type), step);
            } else {
                tensor.skip();
            }
        }
    }

    private static boolean isNumber(ProtoReader tensor) {
        return tensor.at(CONTENT, ProtoWriter.BYTES)
                || tensor.at(FLOATS, ProtoWriter.BYTES)
                || tensor.at(FLOATS, ProtoWriter.FIXED32)
                || tensor.at(DOUBLES, ProtoWriter.BYTES)
                || tensor.at(DOUBLES, ProtoWriter.FIXED64);
    }

    private static double number(ProtoReader tensor, long type) {
        if (tensor.at(FLOATS, ProtoWriter.FIXED32)) {
            return tensor.real32();
        }
        if (tensor.at(DOUBLES, ProtoWriter.FIXED64)) {
            return tensor.real64();
        }
        ByteBuffer elements = tensor.bytes();
        if (type == TYPE_FLOAT) {
            return elements.getFloat();
        }
        if (type == TYPE_DOUBLE) {
            return elements.getDouble();
        }
        throw new IllegalArgumentException("a scalar of element type " + type);
    }
}
