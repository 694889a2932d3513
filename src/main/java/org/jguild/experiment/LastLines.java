package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jguild.run.RunSnapshot;

/** The last lines of the output of a run, which usually say why it failed. */
public final class LastLines {

    private static final int MAX_LINES = 5;

    /** Large enough for the longest stack trace that Java prints, 1024 frames. */
    private static final int TAIL_BYTES = 1 << 18;

    private static final int LINE_LENGTH = 500;

    private LastLines() {}

    /**
     * Returns the last lines.
     *
     * @param run the run
     * @return at most five lines; of each stack trace only the first frame, and of a long line its end
     */
    public static List<String> of(RunSnapshot run) {
        List<String> lines =
                withoutFrames(run.run().outputTail(TAIL_BYTES).lines().toList());
        return lines.stream()
                .skip(Math.max(0, lines.size() - MAX_LINES))
                .map(LastLines::end)
                .toList();
    }

    private static String end(String line) {
        return line.length() <= LINE_LENGTH ? line : "…" + line.substring(line.length() - LINE_LENGTH);
    }

    /** Keeps only the first frame of each stack trace, because the message above it is more important. */
    private static List<String> withoutFrames(List<String> lines) {
        List<String> kept = new ArrayList<>();
        String before = "";
        for (String line : lines) {
            if (!isFrame(line) || !isFrame(before)) {
                kept.add(line);
            }
            before = line;
        }
        return kept;
    }

    private static boolean isFrame(String line) {
        return line.startsWith("\tat ") || line.startsWith("\t... ");
    }
}
