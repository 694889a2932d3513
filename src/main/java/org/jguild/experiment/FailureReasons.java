package org.jguild.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.text.Ellipsis;

/** Counts why trials failed, by the exception or the last line that each printed. */
final class FailureReasons {

    private static final int TAIL_BYTES = 1 << 14;
    private static final int MAX_LENGTH = 100;

    /** Most reasons that are named. */
    private static final int MAX_REASONS = 3;

    /** An exception as Python and Java print it, such as {@code ValueError: bad}. */
    private static final Pattern EXCEPTION = Pattern.compile("(?:Exception in thread \".*\" |Caused by: )?"
            + "(?:[\\w$]+\\.)*([\\w$]*(?:Error|Exception|Interrupt|Exit|Throwable)(?:: .*)?)");

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Adds a failed trial. */
    void add(RunSnapshot run) {
        int status = run.exitStatus().orElse(1);
        add(run.run().outputTail(TAIL_BYTES), "exit status " + status);
    }

    /**
     * Adds a failed trial.
     *
     * @param output what it printed, or the end of that
     * @param otherwise the reason if it printed nothing
     */
    void add(String output, String otherwise) {
        counts.merge(Ellipsis.truncate(reason(output, otherwise), MAX_LENGTH), 1, Integer::sum);
    }

    private static String reason(String output, String otherwise) {
        List<String> lines = lines(output);
        return exception(lines)
                .orElseGet(() -> lines.isEmpty()
                        ? otherwise
                        : lines.get(lines.size() - 1).strip());
    }

    private static List<String> lines(String output) {
        return output.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Optional<String> exception(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher exception = EXCEPTION.matcher(lines.get(i));
            if (exception.matches()) {
                return Optional.of(exception.group(1));
            }
        }
        return Optional.empty();
    }

    /** What a failed run printed about the reason, to be put after its exit status: an exception, or the last line. */
    static String remark(RunSnapshot run) {
        if (run.status() != RunStatus.ERROR) {
            return "";
        }
        List<String> last =
                LastLines.of(run).stream().filter(line -> !line.isBlank()).toList();
        return exception(last)
                .or(() -> exception(lines(run.run().outputTail(TAIL_BYTES))))
                .map(text -> " (" + Ellipsis.truncate(text, MAX_LENGTH) + ")")
                .orElseGet(() -> last.isEmpty() ? "" : " after it printed '" + end(last.get(last.size() - 1)) + "'");
    }

    private static String end(String line) {
        String text = line.strip();
        return text.length() <= MAX_LENGTH ? text : "…" + text.substring(text.length() - MAX_LENGTH);
    }

    /** One line, such as {@code 2 trials failed: ValueError: bad (2)}; empty if none failed. */
    String text() {
        int failed = failed();
        return failed == 0 ? "" : failed + (failed == 1 ? " trial" : " trials") + " failed: " + reasons() + "\n";
    }

    private int failed() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The most frequent reasons, with the number of trials if there are several: {@code ValueError: bad (2)}. */
    String reasons() {
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        boolean single = failed() == 1;
        String reasons = sorted.stream()
                .limit(MAX_REASONS)
                .map(reason -> reason.getKey() + (single ? "" : " (" + reason.getValue() + ")"))
                .collect(Collectors.joining(", "));
        int others = sorted.size() - MAX_REASONS;
        return reasons + (others > 0 ? " and " + others + (others == 1 ? " other reason" : " other reasons") : "");
    }
}
