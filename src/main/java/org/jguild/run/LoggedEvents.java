package org.jguild.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the event files of a run hold.
 *
 * @param scalars printed scalars and those of the run's own directory by tag, others by {@code DIRECTORY#TAG}
 * @param texts the last text of each tag
 */
record LoggedEvents(SortedMap<String, ScalarSummary> scalars, SortedMap<String, String> texts) {

    private static final Pattern NAME = Pattern.compile(".*\\.tfevents\\.(\\d+)\\.(.*?)(\\d*)(\\.attrs)?");
    private static final String GUILD = ".guild";

    /** Deeper than any program logs; a run directory may hold a whole data set. */
    private static final int DEPTH = 6;

    /** An event file, with what its name tells of the order of writing. */
    private record EventPath(Path file, String prefix, long seconds, long number) {}

    /** Reads all event files of a run, those of earlier starts first. */
    static LoggedEvents read(Path runDir) throws IOException {
        EventSummary summary = new EventSummary();
        for (EventPath event : files(runDir)) {
            boolean attributes = event.file.getFileName().toString().endsWith(".attrs");
            EventCodec.Sink sink = new EventCodec.Sink() {
                @Override
                public void scalar(String tag, double value, long step) {
                    summary.scalar(event.prefix + tag, value, step);
                }

                @Override
                public void text(String tag, String text) {
                    if (attributes && event.prefix.isEmpty()) {
                        summary.text(tag, text);
                    }
                }
            };
            for (ByteBuffer payload : TfRecord.payloads(Files.readAllBytes(event.file))) {
                EventCodec.decode(payload, sink);
            }
        }
        return summary.events();
    }

    /** Tells all values of one scalar in the order they were logged. */
    static void replay(Path runDir, String name, ScalarListener listener) throws IOException {
        for (EventPath event : files(runDir)) {
            EventCodec.Sink sink = new EventCodec.Sink() {
                @Override
                public void scalar(String tag, double value, long step) {
                    if (name.equals(event.prefix + tag)) {
                        listener.scalar(name, value, step);
                    }
                }

                @Override
                public void text(String tag, String text) {}
            };
            for (ByteBuffer payload : TfRecord.payloads(Files.readAllBytes(event.file))) {
                EventCodec.decode(payload, sink);
            }
        }
    }

    private static List<EventPath> files(Path runDir) throws IOException {
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
                    files.add(new EventPath(file, prefix(runDir, file), number(name.group(1)), number(name.group(3))));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparingLong(EventPath::seconds)
                .thenComparingLong(EventPath::number)
                .thenComparing(EventPath::file));
        return files;
    }

    private static String prefix(Path runDir, Path file) {
        String dir = runDir.relativize(file.getParent()).toString().replace('\\', '/');
        return dir.isEmpty() || dir.equals(GUILD) ? "" : dir + "#";
    }

    private static long number(String digits) {
        return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
    }
}
