package org.jguild.run;

import static java.util.Objects.requireNonNull;

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
 * Reads the journal of a run, and of its trials if it is a batch: an append-only log with one line for each start and
 * each end, forced to disk by {@link JournalWriter}. After a kill or a power failure, it contains what the small files
 * lack.
 */
final class Journal {

    /** The name of the file in {@code .guild} of the run. */
    static final String NAME = "jguild.journal";

    /** Longer than any line that JGuild writes; a longer one comes from an untrusted source and is skipped. */
    private static final int MAX_LINE_BYTES = 4 << 20;

    /** Reading stops after this many bytes without a newline: JGuild leaves no such gap, and a sparse file may be huge. */
    private static final int MAX_GAP_BYTES = 64 << 20;

    private static final int BLOCK_BYTES = 1 << 16;

    private final Path runDir;
    private final Predicate<String> wanted;
    private final Map<String, JournalFacts> facts;

    /** Whether the present line is no entry. */
    private boolean isOther;

    private Journal(Path runDir, Predicate<String> wanted, Map<String, JournalFacts> facts) {
        this.runDir = runDir;
        this.wanted = wanted;
        this.facts = facts;
    }

    /** Returns the path of the journal of a run. */
    static Path file(Path runDir) {
        return runDir.resolve(".guild").resolve(NAME);
    }

    /**
     * Reads what a journal records about some runs. Lines that are damaged after a kill or a power failure are skipped.
     *
     * @param runDir the run or batch whose journal is read
     * @param wanted whether the run with an id is wanted
     * @return the facts by run id; empty if there is no journal that can be read
     */
    static Map<String, JournalFacts> read(Path runDir, Predicate<String> wanted) {
        Map<String, JournalFacts> facts = new HashMap<>();
        Path file = file(runDir);
        if (!RecordFile.isDirectory(runDir)
                || !RecordFile.isDirectory(requireNonNull(file.getParent()))
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return facts;
        }
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            new Journal(runDir, wanted, facts).read(stream);
        } catch (IOException e) {
            // The lines read so far are used. For other runs there are still their own files.
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
                    isOther = false;
                    start = i + 1;
                }
            }
            keep(block, start, length, line);
            gap = start == 0 ? gap + length : length - start;
        }
    }

    /** Keeps a part of a line. A damaged journal may have millions of lines that are no entries: of these, nothing is kept. */
    private void keep(byte[] block, int from, int to, ByteArrayOutputStream line) {
        if (from == to || isOther) {
            return;
        }
        if (line.size() == 0 && block[from] != '{') {
            isOther = true;
            return;
        }
        line.write(block, from, Math.min(to - from, MAX_LINE_BYTES + 1 - line.size()));
    }

    private void add(ByteArrayOutputStream bytes) {
        if (bytes.size() == 0 || bytes.size() > MAX_LINE_BYTES) {
            return;
        }
        // Not a strict decoder: after a power failure, a byte of one line may be damaged.
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
