package org.jguild.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The journal of a run, and of its trials if it is a batch: a line for each begin and end, forced to the disk at the pace of
 * {@link JournalWriter}. What a killed writer or a power cut kept out of the small files is known from it.
 */
final class Journal {

    /** The file, in {@code .guild} of the run. */
    static final String NAME = "jguild.journal";

    /** Longer than any line that was written; what is longer comes from a stranger and is skipped. */
    private static final int MAX_LINE_BYTES = 4 << 20;

    /** After so many bytes without a line nothing follows that was written here: a sparse file may be terabytes long. */
    private static final int MAX_GAP_BYTES = 64 << 20;

    private static final int BLOCK_BYTES = 1 << 16;

    private final Path runDir;
    private final Predicate<String> wanted;
    private final Map<String, JournalFacts> facts;

    private Journal(Path runDir, Predicate<String> wanted, Map<String, JournalFacts> facts) {
        this.runDir = runDir;
        this.wanted = wanted;
        this.facts = facts;
    }

    /** The journal of a run. */
    static Path file(Path runDir) {
        return runDir.resolve(".guild").resolve(NAME);
    }

    /**
     * Reads what a journal knows of some runs. Lines that a kill or a power cut spoilt are passed over.
     *
     * @param runDir the run or batch whose journal it is
     * @param wanted says of which runs, by their identity
     * @return the facts by identity; none if there is no journal that can be read
     */
    static Map<String, JournalFacts> read(Path runDir, Predicate<String> wanted) {
        Map<String, JournalFacts> facts = new HashMap<>();
        Path file = file(runDir);
        if (!RecordFile.isDirectory(runDir)
                || !RecordFile.isDirectory(file.getParent())
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return facts;
        }
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            new Journal(runDir, wanted, facts).read(stream);
        } catch (IOException e) {
            // What could be read counts; the files of the runs are there besides.
            return facts;
        }
        return facts;
    }

    private void read(InputStream stream) throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int gap = 0;
        for (int length = stream.read(block); length >= 0 && gap <= MAX_GAP_BYTES; length = stream.read(block)) {
            int start = 0;
            for (int i = 0; i < length; i++) {
                if (block[i] == '\n') {
                    keep(block, start, i, line);
                    add(line);
                    line.reset();
                    start = i + 1;
                }
            }
            keep(block, start, length, line);
            gap = start == 0 ? gap + length : length - start;
        }
    }

    private static void keep(byte[] block, int from, int to, ByteArrayOutputStream line) {
        line.write(block, from, Math.min(to - from, MAX_LINE_BYTES + 1 - line.size()));
    }

    private void add(ByteArrayOutputStream bytes) {
        if (bytes.size() == 0 || bytes.size() > MAX_LINE_BYTES) {
            return;
        }
        // Not a strict decoder: a power cut may spoil a byte of one line.
        String line = bytes.toString(StandardCharsets.UTF_8);
        String run = JournalEntry.runOf(line);
        if (run != null && wanted.test(run)) {
            JournalEntry entry = JournalEntry.parse(line);
            if (entry != null) {
                facts.compute(run, (same, before) -> JournalFacts.after(before, entry, runDir));
            }
        }
    }
}
