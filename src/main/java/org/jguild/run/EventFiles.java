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

/** Reads the event files of a run, those of earlier starts first. A file that grew is read from where the last reading ended. */
final class EventFiles {

    private static final Pattern NAME = Pattern.compile(".*\\.tfevents\\.(\\d+)\\.(.*?)(\\d*)(\\.attrs)?");
    private static final String GUILD = ".guild";

    /** Deeper than any program logs; a run directory may hold a whole data set. */
    private static final int DEPTH = 6;

    /** More than any program logs to; a stranger's record may have any number. */
    private static final int MAX_FILES = 10_000;

    private static final int BUFFER = 1 << 16;

    private final Path runDir;

    /** What a journal knows of files that a power cut emptied, by name. */
    private final Map<String, byte[]> copies;

    /** An event file, with what its name tells of the order of writing. */
    private record EventPath(Path file, String path, String prefix, long seconds, long number, long size) {

        boolean holdsTexts() {
            return path.endsWith(".attrs") && prefix.isEmpty();
        }
    }

    EventFiles(Path runDir, Map<String, byte[]> copies) {
        this.runDir = runDir;
        this.copies = copies;
    }

    /** Reads all of them. */
    static RunEvents read(Path runDir) throws IOException {
        return new EventFiles(runDir, Map.of()).readAfter(null);
    }

    /**
     * Reads what came since an earlier reading.
     *
     * @param before the earlier reading; null to read all
     */
    RunEvents readAfter(RunEvents before) throws IOException {
        List<EventPath> files = files();
        RunEvents start = isContinued(before, files) ? before : null;
        Map<String, Long> read = new LinkedHashMap<>();
        EventSummary summary = start == null ? new EventSummary() : EventSummary.after(start);
        boolean changed = start == null;
        for (EventPath event : files) {
            long from = start == null ? 0 : start.read().getOrDefault(event.path, 0L);
            long end = from;
            if (event.size > from || copies.containsKey(event.path)) {
                end = read(event, from, summaryOf(event, summary));
                changed = true;
            }
            read.put(event.path, end);
        }
        return changed ? summary.events(read) : start;
    }

    /** Only the end of the last file may have grown since, for the order of values decides which one is the last. */
    private boolean isContinued(RunEvents before, List<EventPath> files) {
        if (before == null || !copies.isEmpty()) {
            return false;
        }
        int known = 0;
        boolean grown = false;
        for (EventPath event : files) {
            Long read = before.read().get(event.path);
            boolean fresh = read == null;
            if (event.holdsTexts()) {
                known += fresh ? 0 : 1;
                continue;
            }
            if ((grown && !fresh) || (!fresh && event.size < read)) {
                return false;
            }
            known += fresh ? 0 : 1;
            grown |= fresh || event.size > read;
        }
        return known == before.read().size();
    }

    private static EventCodec.Sink summaryOf(EventPath event, EventSummary summary) {
        return new EventCodec.Sink() {
            @Override
            public void scalar(String tag, double value, long step) {
                summary.scalar(event.prefix + tag, value, step);
            }

            @Override
            public void text(String tag, String text) {
                if (event.holdsTexts()) {
                    summary.text(tag, text);
                }
            }
        };
    }

    /** Reports all values of one scalar in the order they were logged. */
    static void replay(Path runDir, String name, ScalarListener listener) throws IOException {
        EventFiles events = new EventFiles(runDir, Map.of());
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

    /** Reads the whole records of a file from a place; returns where the last of them ends. */
    private long read(EventPath event, long from, EventCodec.Sink sink) throws IOException {
        byte[] copy = copies.get(event.path);
        try (InputStream stream = copy == null
                ? Files.newInputStream(event.file, LinkOption.NOFOLLOW_LINKS)
                : new ByteArrayInputStream(copy)) {
            stream.skipNBytes(from);
            BufferedInputStream buffered = new BufferedInputStream(stream, (int) Math.min(BUFFER, event.size + 1));
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
        Files.walkFileTree(runDir, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes facts) {
                boolean recorded = dir.getParent().equals(guildDir);
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

    /** Files of which nothing is left but what the journal knows. */
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
