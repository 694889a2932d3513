package org.jguild.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal: the content of the files of a run when it starts or ends, in JSON:
 * {@code {"begin": ID, "attrs": {NAME: TEXT}, "files": {NAME: {"size": BYTES, "data": BASE64}}}}, or {@code "end"} in
 * place of {@code "begin"}. A file without data was forced to disk before the line was written.
 *
 * @param end true if the run ends, false if it starts
 * @param run the id of the run
 * @param attrs the text of attribute files by name
 * @param files copies of other files of the record by name
 */
record JournalEntry(boolean end, String run, Map<String, String> attrs, Map<String, FileCopy> files) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BEGIN_MARK = "begin";
    private static final String END_MARK = "end";

    /**
     * The names of files that may be restored from a journal. It may come from an untrusted source: no other name is
     * used as part of a path.
     */
    private static final Pattern FILE = Pattern.compile(
            "(?:proto/)?(?:opref|manifest)|output|output\\.index|events\\.out\\.tfevents\\.[A-Za-z0-9._-]{1,200}");

    static final String PROTO = "proto/";
    static final String PROTO_ATTRIBUTES = PROTO + "attrs/";

    /**
     * A copy of a file.
     *
     * @param size its length in bytes
     * @param data its content; null if the file itself was forced to disk
     */
    @SuppressWarnings("ArrayRecordComponent") // copies are never compared
    record FileCopy(long size, byte @Nullable [] data) {

        static FileCopy of(String text) {
            byte[] data = text.getBytes(StandardCharsets.UTF_8);
            return new FileCopy(data.length, data);
        }
    }

    /** Returns the path of a file of the record. */
    static Path path(Path guildDir, String name) {
        return name.startsWith(PROTO)
                ? guildDir.resolve(PROTO).resolve(".guild").resolve(name.substring(PROTO.length()))
                : guildDir.resolve(name);
    }

    private static boolean isSound(Set<String> attrs, Set<String> files) {
        return attrs.stream().allMatch(RecordFile::isAttributeName)
                && files.stream().allMatch(JournalEntry::isFileName);
    }

    private static boolean isFileName(String name) {
        return FILE.matcher(name).matches()
                || (name.startsWith(PROTO_ATTRIBUTES)
                        && RecordFile.isAttributeName(name.substring(PROTO_ATTRIBUTES.length())));
    }

    /**
     * Returns the line, with a newline after it and one before it, in case a killed process left an incomplete line.
     */
    byte[] line() throws IOException {
        ObjectNode line = JSON.createObjectNode().put(end ? END_MARK : BEGIN_MARK, run);
        ObjectNode texts = line.putObject("attrs");
        attrs.forEach(texts::put);
        ObjectNode copies = line.putObject("files");
        files.forEach((name, copy) -> {
            ObjectNode node = copies.putObject(name).put("size", copy.size);
            if (copy.data != null) {
                node.put("data", copy.data);
            }
        });
        byte[] json = JSON.writeValueAsBytes(line);
        byte[] bytes = new byte[json.length + 2];
        bytes[0] = '\n';
        System.arraycopy(json, 0, bytes, 1, json.length);
        bytes[bytes.length - 1] = '\n';
        return bytes;
    }

    /** Returns the run id of a line without parsing the rest; null if the line is not a journal entry. */
    static @Nullable String runOf(String line) {
        int from = line.startsWith("{\"begin\":\"") ? 10 : line.startsWith("{\"end\":\"") ? 8 : -1;
        if (from < 0 || line.length() < from + RunId.LENGTH) {
            return null;
        }
        String run = line.substring(from, from + RunId.LENGTH);
        return RunId.isId(run) ? run : null;
    }

    /** Parses a line; null if it is truncated or not a journal entry. */
    static @Nullable JournalEntry parse(String line) {
        String run = runOf(line);
        if (run == null) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(line);
            Map<String, String> attrs = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> attr : node.path("attrs").properties()) {
                attrs.put(attr.getKey(), attr.getValue().asText());
            }
            Map<String, FileCopy> files = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> file : node.path("files").properties()) {
                JsonNode data = file.getValue().get("data");
                files.put(
                        file.getKey(),
                        new FileCopy(file.getValue().path("size").asLong(), data == null ? null : data.binaryValue()));
            }
            return isSound(attrs.keySet(), files.keySet())
                    ? new JournalEntry(node.has(END_MARK), run, attrs, files)
                    : null;
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            return null;
        }
    }
}
