package org.jguild.experiment;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarPoints;
import org.jguild.run.ScalarSummary;
import org.jguild.text.NaturalOrder;

/**
 * What a reader wants to know of one run beyond its row in a table.
 *
 * @param curve the values of the objective by step, at most {@value #MAX_POINTS}; empty if it has fewer than two
 * @param failure why it failed, in one line; empty if it did not
 * @param output the last lines of its output
 * @param files the files that it wrote, relative to its directory, at most {@value #MAX_FILES}
 * @param moreFiles the number of further files
 */
public record RunDetails(List<Double> curve, String failure, List<String> output, List<String> files, int moreFiles) {

    private static final int MAX_POINTS = 60;
    private static final int MAX_FILES = 12;

    /** Files beyond this number are not counted. */
    private static final int MAX_COUNTED = 1_000;

    /** Copies the lists. */
    public RunDetails {
        curve = List.copyOf(curve);
        output = List.copyOf(output);
        files = List.copyOf(files);
    }

    /**
     * Reads the details of a run.
     *
     * @param run the run
     * @param objective the objective whose curve is read
     * @return the details
     * @throws org.jguild.error.GuildException if the store cannot be read
     */
    public static RunDetails of(RunSnapshot run, Objective objective) {
        List<String> files = files(run.dir(), run.sourceFiles());
        return new RunDetails(
                curve(run, objective.column().key()),
                failure(run),
                LastLines.of(run),
                files.subList(0, Math.min(MAX_FILES, files.size())),
                Math.max(0, files.size() - MAX_FILES));
    }

    private static String failure(RunSnapshot run) {
        if (run.status() != RunStatus.ERROR) {
            return "";
        }
        FailureReasons reasons = new FailureReasons();
        reasons.add(run);
        return reasons.reasons();
    }

    private static List<Double> curve(RunSnapshot run, String scalar) {
        ScalarSummary summary = run.scalars().get(scalar);
        if (summary == null || summary.count() < 2) {
            return List.of();
        }
        List<Double> values = ScalarPoints.read(run, scalar).values();
        List<Double> shown = new ArrayList<>();
        int count = Math.min(MAX_POINTS, values.size());
        for (int i = 0; i < count; i++) {
            shown.add(values.get((int) ((long) i * (values.size() - 1) / Math.max(1, count - 1))));
        }
        return shown;
    }

    /** The files of a run: not its record, and not the sources and data that were there when it started. */
    private static List<String> files(Path directory, Set<String> sources) {
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean record = folder.equals(directory.resolve(".guild"));
                    return record ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = directory.relativize(file).toString();
                    if (attributes.isRegularFile() && !sources.contains(path)) {
                        files.add(path);
                    }
                    return files.size() < MAX_COUNTED ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        files.sort(NaturalOrder.INSTANCE);
        return files;
    }
}
