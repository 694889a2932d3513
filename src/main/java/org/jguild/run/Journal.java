package org.jguild.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ended trials of a batch, one JSON line each, forced to the disk at the pace of {@link SyncPace}: {@code {"run": ID, "attrs": {NAME: TEXT},
 * "scalars": {TAG: [VALUE, STEP]}}}. What a killed writer or a power cut kept out of the small files is restored from it.
 */
final class Journal {

    private static final String NAME = "jguild.journal";

    /** The attributes of an ended trial, in the order in which they are restored: the end comes last. */
    private static final List<String> ATTRIBUTES =
            List.of("id", "initialized", "flags", "label", "started", "stopped", "exit_status");

    private static final String PRUNED = "pruned";

    /** The attributes that are restored. A journal may come from a stranger, so no other name becomes part of a path. */
    private static final Set<String> RESTORED = restored();

    private static Set<String> restored() {
        Set<String> names = new HashSet<>(ATTRIBUTES);
        names.add(PRUNED);
        return Set.copyOf(names);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    Journal(Path batchDir) {
        file = batchDir.resolve(".guild").resolve(NAME);
    }

    /** One ended trial. */
    record Entry(String run, Map<String, String> attrs, SortedMap<String, ScalarPoint> scalars) {}

    /** The latest entries of trials in a part of the journal, and where its last whole line ends. */
    record Tail(Map<String, Entry> entries, long end) {}

    /** A value and its step. */
    record ScalarPoint(double value, long step) {}

    /** Makes the entry of a trial that ends now. */
    static Entry entry(Run run, int exitStatus, long stoppedMicros, SortedMap<String, ScalarPoint> scalars) {
        AttributeFiles files = run.attributes();
        Map<String, String> attrs = new LinkedHashMap<>();
        String pruned = files.readText(PRUNED);
        if (pruned != null) {
            attrs.put(PRUNED, pruned);
        }
        for (String name : ATTRIBUTES) {
            String text = files.readText(name);
            attrs.put(name, text == null ? "null\n" : text);
        }
        attrs.put("stopped", stoppedMicros + "\n");
        attrs.put("exit_status", exitStatus + "\n");
        return new Entry(run.id().value(), attrs, scalars);
    }

    void append(Entry entry, SyncPace pace) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("run", entry.run());
        ObjectNode attrs = line.putObject("attrs");
        entry.attrs().forEach(attrs::put);
        ObjectNode scalars = line.putObject("scalars");
        // Numbers as text: JSON has no NaN.
        entry.scalars().forEach((tag, point) -> scalars.putArray(tag)
                .add(Double.toString(point.value()))
                .add(point.step()));
        // The newline in front ends what a killed writer may have left.
        byte[] bytes = ("\n" + JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        // A channel would close, and the end be lost, when this thread is interrupted; a stream does not care.
        try (FileOutputStream stream = new FileOutputStream(file.toFile(), true)) {
            stream.write(bytes);
            if (pace.isDue()) {
                stream.getFD().sync();
            }
        }
    }

    /** How many bytes there are; 0 if nothing was written. */
    long size() throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** Reads the latest entry of each trial. */
    Map<String, Entry> entries() throws IOException {
        return from(0).entries();
    }

    /** Reads what is behind so many bytes; lines that a kill cut short are passed over. */
    Tail from(long start) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        byte[] bytes = bytes(start);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        // Not readString: it refuses the whole file for one bad byte in a line that a power cut spoilt.
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Entry entry = parse(line);
            if (entry != null) {
                entries.put(entry.run(), entry);
            }
        }
        return new Tail(entries, start + end);
    }

    private byte[] bytes(long start) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            stream.skipNBytes(start);
            return stream.readAllBytes();
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    private static Entry parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Map<String, String> attrs = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> attr : node.path("attrs").properties()) {
                attrs.put(attr.getKey(), attr.getValue().asText());
            }
            SortedMap<String, ScalarPoint> scalars = new TreeMap<>();
            for (Map.Entry<String, JsonNode> scalar : node.path("scalars").properties()) {
                double value = Double.parseDouble(scalar.getValue().path(0).asText());
                scalars.put(
                        scalar.getKey(),
                        new ScalarPoint(value, scalar.getValue().path(1).asLong()));
            }
            String run = node.path("run").asText();
            boolean sound =
                    RunId.isId(run) && attrs.keySet().containsAll(ATTRIBUTES) && RESTORED.containsAll(attrs.keySet());
            return sound ? new Entry(run, attrs, scalars) : null;
        } catch (JsonProcessingException | NumberFormatException e) {
            return null;
        }
    }
}
