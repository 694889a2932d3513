package org.jguild.op;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jguild.run.SourceFile;

/**
 * The files of a project that a run gets links to: those that are large or binary, the smaller ones first, within limits.
 *
 * @param files the files, sorted by path
 * @param omitted the paths of files beyond the limits, sorted
 */
record DataSelection(List<SourceFile> files, List<String> omitted) {

    /** The limits, for messages. */
    static final String LIMITS = "at most 256 MB, and there may be at most 1000";

    private static final long MAX_BYTES = 256L << 20;
    private static final int MAX_FILES = 1000;

    /** A file and its size. */
    private record Sized(SourceFile file, long bytes) {}

    static DataSelection of(List<SourceFile> candidates) {
        List<Sized> sized = new ArrayList<>();
        for (SourceFile file : candidates) {
            long bytes = readableSize(file);
            if (bytes >= 0) {
                sized.add(new Sized(file, bytes));
            }
        }
        sized.sort(Comparator.comparingLong(Sized::bytes)
                .thenComparing(file -> file.file().path()));
        List<SourceFile> files = new ArrayList<>();
        List<String> omitted = new ArrayList<>();
        long total = 0;
        for (Sized each : sized) {
            SourceFile file = each.file();
            if (files.size() < MAX_FILES && total + each.bytes() <= MAX_BYTES) {
                total += each.bytes();
                files.add(SourceFile.ofData(requireNonNull(file.file()), file.path()));
            } else {
                omitted.add(file.path());
            }
        }
        files.sort(Comparator.comparing(SourceFile::path));
        omitted.sort(Comparator.naturalOrder());
        return new DataSelection(files, omitted);
    }

    /** Returns the size of a file; -1 if it cannot be read. */
    private static long readableSize(SourceFile file) {
        try {
            return Files.isReadable(requireNonNull(file.file())) ? Files.size(file.file()) : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
