package org.jguild.op;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The text of notebook files. */
public final class NotebookFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NotebookFile() {}

    /** Returns a notebook for the kernel of Python with these cells. */
    public static String python(String... cells) {
        return of("python3", "python", cells);
    }

    /** Returns a notebook with these cells; one that begins with a line {@code # tag: NAME} has that tag. */
    public static String of(String kernel, String language, String... cells) {
        ObjectNode notebook = JSON.createObjectNode();
        ArrayNode array = notebook.putArray("cells");
        for (String source : cells) {
            ObjectNode cell = array.addObject();
            cell.put("cell_type", "code").putNull("execution_count");
            ObjectNode metadata = cell.putObject("metadata");
            if (source.startsWith("# tag: ")) {
                metadata.putArray("tags")
                        .add(source.lines().findFirst().orElseThrow().substring(7));
            }
            cell.putArray("outputs");
            cell.put("source", source.stripTrailing());
        }
        ObjectNode metadata = notebook.putObject("metadata");
        metadata.putObject("kernelspec")
                .put("name", kernel)
                .put("language", language)
                .put("display_name", kernel);
        notebook.put("nbformat", 4).put("nbformat_minor", 4);
        return write(notebook);
    }

    private static String write(JsonNode notebook) {
        try {
            return JSON.writeValueAsString(notebook);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sources of the cells of a notebook. */
    public static List<String> sources(Path file) {
        List<String> sources = new ArrayList<>();
        read(file).path("cells").forEach(cell -> sources.add(text(cell.path("source"))));
        return sources;
    }

    /** Returns what the cells of a notebook printed. */
    public static String printed(Path file) {
        StringBuilder printed = new StringBuilder();
        read(file).path("cells").forEach(cell -> cell.path("outputs")
                .forEach(output -> printed.append(text(output.path("text")))));
        return printed.toString();
    }

    private static String text(JsonNode json) {
        StringBuilder text = new StringBuilder();
        json.forEach(line -> text.append(line.asText()));
        return json.isArray() ? text.toString() : json.asText();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
