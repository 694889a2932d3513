package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A trial whose directory is not in its place yet. Its attributes are kept in memory and each written once, when the directory
 * is whole; other files are written where no reader looks, and come along when it is renamed. Safe for many threads.
 */
final class TrialDraft {

    private static final String INITIALIZED = "initialized";

    private final RunId id;
    private final Path aside;
    private final Path batchDir;
    private final TrialTemplate template;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private boolean begun;
    private boolean published;
    private FileTime lastWritten;

    /**
     * Makes a draft; nothing is written.
     *
     * @param aside where no reader looks, on the same file system; must not exist
     */
    TrialDraft(RunId id, Path aside, Path batchDir, TrialTemplate template) {
        this.id = id;
        this.aside = aside;
        this.batchDir = batchDir;
        this.template = template;
    }

    RunId id() {
        return id;
    }

    Path batchDir() {
        return batchDir;
    }

    /** The directory of the run once it is published. */
    Path dir() {
        return batchDir.resolveSibling(id.value());
    }

    /** Where files of the record are now; made if need be. */
    synchronized Path guildDir() throws IOException {
        if (published) {
            return dir().resolve(".guild");
        }
        if (!begun) {
            Files.createDirectory(aside);
            template.copyTo(aside);
            begun = true;
        }
        return aside.resolve(".guild");
    }

    synchronized RunStatus status() {
        return begun ? RunStatus.RUNNING : RunStatus.PENDING;
    }

    synchronized boolean isPublished() {
        return published;
    }

    /** Whether an attribute file that was last changed then is from this draft, and not from a later start of the run. */
    synchronized boolean hasWritten(FileTime changed) {
        return lastWritten != null && changed.compareTo(lastWritten) <= 0;
    }

    /** The text of an attribute; null if it has none, or its file has it. */
    synchronized String text(String attribute) {
        return published ? null : attributes.get(attribute);
    }

    /** Sets an attribute, unless there are files for that. */
    synchronized boolean put(String attribute, String text) {
        if (!published) {
            attributes.put(attribute, text);
        }
        return !published;
    }

    /** Puts the directory into its place; a second call does nothing. */
    synchronized void publish() throws IOException {
        if (published) {
            return;
        }
        Path attrs = guildDir().resolve("attrs");
        Path last = attrs;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            last = attrs.resolve(attribute.getKey());
            write(last, attribute.getKey(), attribute.getValue());
        }
        lastWritten = Files.getLastModifiedTime(last);
        // The link comes first: a trial that no batch knows would stay for ever, a link to nothing is passed over.
        Files.createSymbolicLink(batchDir.resolve(id.value()), Path.of("..", id.value()));
        Files.move(aside, dir(), StandardCopyOption.ATOMIC_MOVE);
        published = true;
        attributes.clear();
    }

    private void write(Path file, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (template.isOfFunction() && name.equals("started") && text.equals(attributes.get(INITIALIZED))) {
            TrialTemplate.link(file.resolveSibling(INITIALIZED), file, bytes);
        } else {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }
}
