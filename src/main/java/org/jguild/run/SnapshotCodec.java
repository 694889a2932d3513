package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jguild.flag.FlagValues;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes snapshots for the index file. When they are read, names that many runs have in common share one
 * string. Not thread-safe.
 */
final class SnapshotCodec {

    /** The version of the format. */
    static final int VERSION = 1;

    private final Map<String, String> names = new HashMap<>();

    /** The content of a row of the index. */
    record Row(RunFacts facts, @Nullable RunEvents events, Fingerprint fingerprint) {}

    /** Encodes a row; its first four bytes are a checksum of the rest. */
    static byte[] write(Row row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0);
        out.writeLong(row.fingerprint.digest());
        out.writeLong(row.fingerprint.newestMillis());
        facts(row.facts, out);
        out.writeBoolean(row.events != null);
        if (row.events != null) {
            events(row.events, out);
        }
        byte[] written = bytes.toByteArray();
        int checksum = checksum(written);
        for (int i = 0; i < Integer.BYTES; i++) {
            written[i] = (byte) (checksum >>> (24 - 8 * i));
        }
        return written;
    }

    private static int checksum(byte[] row) {
        CRC32C crc = new CRC32C();
        crc.update(row, Integer.BYTES, row.length - Integer.BYTES);
        return (int) crc.getValue();
    }

    private static void facts(RunFacts facts, DataOutputStream out) throws IOException {
        Opref opref = facts.opref();
        for (String part : List.of(opref.type(), opref.pkg(), opref.version(), opref.model(), opref.op())) {
            text(part, out);
        }
        text(facts.operation(), out);
        out.writeBoolean(facts.batch());
        text(facts.status().name(), out);
        value(new TreeMap<>(facts.flags().values()), out);
        text(facts.label(), out);
        value(facts.initialized(), out);
        value(facts.started(), out);
        value(facts.stopped(), out);
        value(facts.exitStatus() == null ? null : (Object) (long) facts.exitStatus(), out);
        value(facts.digest(), out);
        out.writeBoolean(facts.finalized());
    }

    private static void events(RunEvents events, DataOutputStream out) throws IOException {
        out.writeInt(events.scalars().size());
        for (Map.Entry<String, ScalarSummary> scalar : events.scalars().entrySet()) {
            ScalarSummary s = scalar.getValue();
            text(scalar.getKey(), out);
            for (double real : new double[] {s.first(), s.last(), s.min(), s.max(), s.total()}) {
                out.writeDouble(real);
            }
            for (long integer : new long[] {s.firstStep(), s.lastStep(), s.minStep(), s.maxStep(), s.count()}) {
                out.writeLong(integer);
            }
        }
        value(events.texts(), out);
        value(new TreeMap<>(events.bytesRead()), out);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void value(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte('n');
        } else if (value instanceof Long integer) {
            out.writeByte('l');
            out.writeLong(integer);
        } else if (value instanceof Double real) {
            out.writeByte('d');
            out.writeDouble(real);
        } else if (value instanceof Boolean bool) {
            out.writeByte(bool ? 't' : 'f');
        } else if (value instanceof String text) {
            out.writeByte('s');
            text(text, out);
        } else if (value instanceof BigInteger big) {
            out.writeByte('b');
            text(big.toString(), out);
        } else if (value instanceof List<?> list) {
            out.writeByte('a');
            out.writeInt(list.size());
            for (Object item : list) {
                value(item, out);
            }
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte('m');
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                value(entry.getKey(), out);
                value(entry.getValue(), out);
            }
        } else {
            throw new IOException("no encoding for " + value.getClass());
        }
    }

    /** Decodes a row; null if it is damaged. */
    @Nullable
    Row read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length < Integer.BYTES || in.readInt() != checksum(bytes)) {
                return null;
            }
            Fingerprint fingerprint = new Fingerprint(in.readLong(), in.readLong());
            RunFacts facts = facts(in);
            return new Row(facts, in.readBoolean() ? events(in) : null, fingerprint);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private RunFacts facts(DataInputStream in) throws IOException {
        Opref opref = new Opref(name(in), name(in), name(in), name(in), name(in));
        return new RunFacts(
                opref,
                name(in),
                in.readBoolean(),
                RunStatus.valueOf(name(in)),
                flags(value(in)),
                text(in),
                (Long) value(in),
                (Long) value(in),
                (Long) value(in),
                value(in) instanceof Long exit ? Integer.valueOf(exit.intValue()) : null,
                value(in) instanceof String digest ? shared(digest) : null,
                in.readBoolean());
    }

    private FlagValues flags(@Nullable Object map) {
        SortedMap<String, Object> flags = new TreeMap<>();
        requireNonNull((Map<?, ?>) map).forEach((name, value) -> flags.put(shared((String) name), value));
        return new FlagValues(flags);
    }

    private RunEvents events(DataInputStream in) throws IOException {
        int count = in.readInt();
        SortedMap<String, ScalarSummary> scalars = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String tag = name(in);
            double first = in.readDouble();
            double last = in.readDouble();
            double min = in.readDouble();
            double max = in.readDouble();
            double total = in.readDouble();
            long firstStep = in.readLong();
            long lastStep = in.readLong();
            long minStep = in.readLong();
            long maxStep = in.readLong();
            scalars.put(
                    tag,
                    new ScalarSummary(
                            tag, first, firstStep, last, lastStep, min, minStep, max, maxStep, total, in.readLong()));
        }
        SortedMap<String, String> texts = new TreeMap<>();
        requireNonNull((Map<?, ?>) value(in)).forEach((name, text) -> texts.put(shared((String) name), (String) text));
        Map<String, Long> read = new LinkedHashMap<>();
        requireNonNull((Map<?, ?>) value(in)).forEach((file, bytes) -> read.put((String) file, (Long) bytes));
        return new RunEvents(
                Collections.unmodifiableSortedMap(scalars), Collections.unmodifiableSortedMap(texts), Map.copyOf(read));
    }

    private String name(DataInputStream in) throws IOException {
        return shared(text(in));
    }

    private String shared(String name) {
        return names.computeIfAbsent(name, same -> same);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable Object value(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'n' -> null;
            case 'l' -> in.readLong();
            case 'd' -> in.readDouble();
            case 't' -> true;
            case 'f' -> false;
            case 's' -> text(in);
            case 'b' -> new BigInteger(text(in));
            case 'a' -> list(in);
            case 'm' -> map(in);
            default -> throw new IOException("unknown kind " + kind);
        };
    }

    private static List<Object> list(DataInputStream in) throws IOException {
        List<Object> list = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            list.add(value(in));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<Object, Object> map(DataInputStream in) throws IOException {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            Object key = value(in);
            map.put(key, value(in));
        }
        return Collections.unmodifiableMap(map);
    }
}
