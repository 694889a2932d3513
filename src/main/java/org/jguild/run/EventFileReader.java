package org.jguild.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the event files of a run, those of earlier starts first. If a file has grown, only the new part is read. */
final class EventFileReader {

    private static final Pattern NAME = Pattern.compile(".*\\.tfevents\\.(\\d+)\\.(.*?)(\\d*)(\\.attrs)?");
    private static final String GUILD = ".guild";

    /** Deeper than the log directory of any program. A run directory may contain a large data set. */
    private static final int MAX_DEPTH = 6;

    /** More files than any program writes; a run from an untrusted source may have any number. */
    private static final int MAX_FILES = 10_000;

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path runDir;

    /** Content from a journal of files that were lost in a power failure, by path. */
    private final Map<String, byte[]> copies;

    /** An event file, with the parts of its name that determine the order in which files were written. */
    private record EventPath(Path file, String path, String prefix, long seconds, long number, long size) {

        boolean holdsTexts() {
            return path.endsWith(".attrs") && prefix.isEmpty();
        }
    }

    EventFileReader(Path runDir, Map<String, byte[]> copies) {
        this.runDir = runDir;
        this.copies = copies;
    }

    /** Reads all event files of a run. */
    static RunEvents read(Path runDir) throws IOException {
        return new EventFileReader(runDir, Map.of()).readAfter(null);
    }

    /**
     * Reads what was logged since an earlier call.
     *
     * @param before the result of the earlier call; null to read everything
     */
    RunEvents readAfter(@Nullable RunEvents before) throws IOException {
        List<EventPath> files = files();
        RunEvents start = canContinue(before, files) ? before : null;
        Map<String, Long> read = new LinkedHashMap<>();
        EventAccumulator accumulator = start == null ? new EventAccumulator() : EventAccumulator.after(start);
        boolean changed = false;
        for (EventPath event : files) {
            long from = start == null ? 0 : start.bytesRead().getOrDefault(event.path, 0L);
            long end = from;
            if (event.size > from || copies.containsKey(event.path)) {
                end = read(event, from, sinkFor(event, accumulator));
                changed = true;
            }
            read.put(event.path, end);
        }
        return changed || start == null ? accumulator.events(read) : start;
    }

    /** Only the last file may have grown: values must be added in the order in which they were logged. */
    private boolean canContinue(@Nullable RunEvents before, List<EventPath> files) {
        if (before == null || !copies.isEmpty()) {
            return false;
        }
        int known = 0;
        boolean grown = false;
        for (EventPath event : files) {
            Long read = before.bytesRead().get(event.path);
            known += read == null ? 0 : 1;
            if (event.holdsTexts()) {
                continue;
            }
            if (read != null && (grown || event.size < read)) {
                return false;
            }
            grown |= read == null || event.size > read;
        }
        return known == before.bytesRead().size();
    }

    private static EventCodec.Sink sinkFor(EventPath event, EventAccumulator accumulator) {
        return new EventCodec.Sink() {
            @Override
            public void scalar(String tag, double value, long step) {
                accumulator.scalar(event.prefix + tag, value, step);
            }

            @Override
            public void text(String tag, String text) {
                if (event.holdsTexts()) {
                    accumulator.text(tag, text);
                }
            }
        };
    }

    /** Sends all values of one scalar to a listener, in the order in which they were logged. */
    static void replay(Path runDir, String name, ScalarListener listener) throws IOException {
        EventFileReader events = new EventFileReader(runDir, Map.of());
        for (EventPath event : events.files()) {
            events.read(event, 0, new EventCodec.Sink() {
                @Override
                public void scalar(String tag, double value, long step) {
                    if (name.equals(event.prefix + tag)) {
                        listener.scalar(name, value, step);
                    }
                }

                @Override
                public void text(String tag, String text) {}
            });
        }
    }

    /** Reads the complete records of a file from an offset; returns the offset at which the last of them ends. */
    private long read(EventPath event, long from, EventCodec.Sink sink) throws IOException {
        byte[] copy = copies.get(event.path);
        try (InputStream stream = copy == null
                ? Files.newInputStream(event.file, LinkOption.NOFOLLOW_LINKS)
                : new ByteArrayInputStream(copy)) {
            stream.skipNBytes(from);
            BufferedInputStream buffered =
                    new BufferedInputStream(stream, (int) Math.min(BUFFER_BYTES, event.size + 1));
            long end = from;
            for (TfRecord.Payload payload = TfRecord.next(buffered);
                    payload != null;
                    payload = TfRecord.next(buffered)) {
                end += payload.length();
                EventCodec.decode(ByteBuffer.wrap(payload.bytes()), sink);
            }
            return end;
        } catch (NoSuchFileException | AccessDeniedException e) {
            return from;
        }
    }

    private List<EventPath> files() throws IOException {
        List<EventPath> files = new ArrayList<>();
        Path guildDir = runDir.resolve(GUILD);
        Files.walkFileTree(runDir, Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes facts) {
                boolean recorded = guildDir.equals(dir.getParent());
                return recorded ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (facts.isRegularFile() && name.matches()) {
                    files.add(event(file, name, facts.size()));
                }
                return files.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        addLost(files, guildDir);
        files.sort(Comparator.comparingLong(EventPath::seconds)
                .thenComparingLong(EventPath::number)
                .thenComparing(EventPath::path));
        return files;
    }

    /** Adds files that are missing and of which the journal has a copy. */
    private void addLost(List<EventPath> files, Path guildDir) {
        for (Map.Entry<String, byte[]> copy : copies.entrySet()) {
            if (files.stream().noneMatch(file -> file.path.equals(copy.getKey()))) {
                Path file = guildDir.resolve(copy.getKey().substring(GUILD.length() + 1));
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    files.add(event(file, name, copy.getValue().length));
                }
            }
        }
    }

    private EventPath event(Path file, Matcher name, long size) {
        String path = runDir.relativize(file).toString().replace('\\', '/');
        String dir = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String prefix = dir.isEmpty() || dir.equals(GUILD) ? "" : dir + "#";
        return new EventPath(file, path, prefix, number(name.group(1)), number(name.group(3)), size);
    }

    private static long number(String digits) {
        return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
    }
}
