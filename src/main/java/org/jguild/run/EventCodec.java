package org.jguild.run;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Encodes and decodes TensorBoard events. A scalar is stored as the 32-bit number that every reader supports and, if that
 * is not exact, also as a 64-bit number in a field that other readers skip.
 */
final class EventCodec {

    /** Receives the content of events. */
    interface Sink {

        /** Receives one value of a scalar. */
        void scalar(String tag, double value, long step);

        /** Receives one text. */
        void text(String tag, String text);
    }

    private static final int EVENT_WALL_TIME = 1;
    private static final int EVENT_STEP = 2;
    private static final int EVENT_FILE_VERSION = 3;
    private static final int EVENT_SUMMARY = 5;
    private static final int SUMMARY_VALUE = 1;
    private static final int VALUE_TAG = 1;
    private static final int VALUE_SIMPLE = 2;
    private static final int VALUE_TENSOR = 8;
    private static final int VALUE_METADATA = 9;
    /** Our own field. Its number is high, so that no later version of the format uses it for something else. */
    private static final int VALUE_EXACT = 71_001;

    private static final int METADATA_PLUGIN = 1;
    private static final int METADATA_DATA_CLASS = 4;
    private static final int DATA_CLASS_TENSOR = 2;

    private EventCodec() {}

    /** Returns the first record of every file. */
    static byte[] version() {
        return new ProtoWriter().text(EVENT_FILE_VERSION, "brain.Event:2").toBytes();
    }

    static byte[] scalar(double wallSeconds, String tag, double value, long step) {
        ProtoWriter logged = new ProtoWriter().text(VALUE_TAG, tag).real32(VALUE_SIMPLE, (float) value);
        if (Double.compare((float) value, value) != 0) {
            logged.real64(VALUE_EXACT, value);
        }
        return event(wallSeconds, step, logged);
    }

    static byte[] text(double wallSeconds, String tag, String text) {
        ProtoWriter plugin = new ProtoWriter().text(1, "text");
        ProtoWriter metadata =
                new ProtoWriter().message(METADATA_PLUGIN, plugin).varint(METADATA_DATA_CLASS, DATA_CLASS_TENSOR);
        ProtoWriter logged = new ProtoWriter()
                .text(VALUE_TAG, tag)
                .message(VALUE_TENSOR, TensorCodec.ofText(text))
                .message(VALUE_METADATA, metadata);
        return event(wallSeconds, 0, logged);
    }

    private static byte[] event(double wallSeconds, long step, ProtoWriter value) {
        ProtoWriter event = new ProtoWriter().real64(EVENT_WALL_TIME, wallSeconds);
        if (step != 0) {
            event.varint(EVENT_STEP, step);
        }
        return event.message(EVENT_SUMMARY, new ProtoWriter().message(SUMMARY_VALUE, value))
                .toBytes();
    }

    /** Decodes one event. Anything but scalars and texts is skipped, also bytes that are no event. */
    static void decode(ByteBuffer payload, Sink sink) {
        try {
            long step = 0;
            ByteBuffer summary = null;
            ProtoReader event = new ProtoReader(payload);
            while (event.next()) {
                if (event.at(EVENT_STEP, ProtoWriter.VARINT)) {
                    step = event.varint();
                } else if (event.at(EVENT_SUMMARY, ProtoWriter.BYTES)) {
                    summary = event.bytes();
                } else {
                    event.skip();
                }
            }
            if (summary != null) {
                decodeSummary(new ProtoReader(summary), step, sink);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // The checksum was correct, so another program wrote this record; the records after it may still be valid.
            return;
        }
    }

    private static void decodeSummary(ProtoReader summary, long step, Sink sink) {
        while (summary.next()) {
            if (summary.at(SUMMARY_VALUE, ProtoWriter.BYTES)) {
                decodeValue(new ProtoReader(summary.bytes()), step, sink);
            } else {
                summary.skip();
            }
        }
    }

    private static void decodeValue(ProtoReader value, long step, Sink sink) {
        String tag = "";
        Double number = null;
        Double exact = null;
        ByteBuffer tensor = null;
        String plugin = "";
        while (value.next()) {
            if (value.at(VALUE_TAG, ProtoWriter.BYTES)) {
                tag = value.text();
            } else if (value.at(VALUE_SIMPLE, ProtoWriter.FIXED32)) {
                number = (double) value.real32();
            } else if (value.at(VALUE_EXACT, ProtoWriter.FIXED64)) {
                exact = value.real64();
            } else if (value.at(VALUE_TENSOR, ProtoWriter.BYTES)) {
                tensor = value.bytes();
            } else if (value.at(VALUE_METADATA, ProtoWriter.BYTES)) {
                plugin = plugin(new ProtoReader(value.bytes()));
            } else {
                value.skip();
            }
        }
        if (number != null) {
            sink.scalar(tag, exact == null ? number : exact, step);
        } else if (tensor != null) {
            TensorCodec.decode(tensor, plugin, tag, step, sink);
        }
    }

    private static String plugin(ProtoReader metadata) {
        while (metadata.next()) {
            if (metadata.at(METADATA_PLUGIN, ProtoWriter.BYTES)) {
                ProtoReader plugin = new ProtoReader(metadata.bytes());
                return plugin.next() && plugin.at(1, ProtoWriter.BYTES) ? plugin.text() : "";
            }
            metadata.skip();
        }
        return "";
    }
}
