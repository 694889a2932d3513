package org.jguild.jupyter.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;
import org.jguild.jupyter.MagicResult;

/** The files that magics take. */
final class SourceFiles {

    private static final int MAX_FILES = 100;
    private static final List<String> ENDINGS = List.of("", ".jshell", ".jsh", ".java", ".ipynb");

    private SourceFiles() {}

    /** Runs the code of files; shows the last value. */
    static MagicResult load(List<String> files, JavaKernel kernel) throws Exception {
        if (files.isEmpty()) {
            throw new GuildException("%load needs a file, as in '%load helpers.jshell'.");
        }
        Object last = null;
        for (String file : files) {
            for (String code : cells(existing(file))) {
                last = kernel.evalRaw(code);
            }
        }
        return last == null ? MagicResult.quiet(null) : MagicResult.of(last);
    }

    private static Path existing(String file) {
        return ENDINGS.stream()
                .map(ending -> NamedFile.of(file + ending))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new GuildException("%load: there is no file '" + file + "'."));
    }

    /** A file of code is one cell; of a notebook, the code cells count. */
    private static List<String> cells(Path file) throws IOException {
        String text = Files.readString(file);
        if (!file.toString().endsWith(".ipynb")) {
            return List.of(text);
        }
        try {
            List<String> cells = new ArrayList<>();
            for (JsonElement cell :
                    JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells")) {
                JsonObject fields = cell.getAsJsonObject();
                if ("code".equals(fields.get("cell_type").getAsString())) {
                    cells.add(source(fields.get("source")));
                }
            }
            return cells;
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new GuildException("%load: '" + file + "' is not a notebook of version 4.", e);
        }
    }

    private static String source(JsonElement source) {
        if (!(source instanceof JsonArray lines)) {
            return source.getAsString();
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }

    /** The files that globs name, at least one for each. */
    static List<Path> found(String magic, List<String> globs) {
        if (globs.isEmpty()) {
            throw new GuildException(magic + " needs at least one path or glob, as in '" + magic + " lib/*.jar'.");
        }
        List<Path> found = new ArrayList<>();
        for (String glob : globs) {
            List<Path> matches = KernelSettings.paths(glob);
            if (matches.isEmpty()) {
                throw new GuildException(magic + ": there is no file that matches '" + glob + "'.");
            }
            found.addAll(matches);
        }
        return found;
    }

    /** The files and folders that a typed path may become. */
    static List<String> beginningWith(String typed) {
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return files.map(file -> folder + file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .filter(name -> name.startsWith(typed))
                    .sorted()
                    .limit(MAX_FILES)
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
