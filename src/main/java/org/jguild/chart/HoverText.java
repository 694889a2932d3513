package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;

/** Describes a trial in the lines that charts show when the mouse is over it. */
final class HoverText {

    private static final int MAX_LINE_LENGTH = 60;
    private static final int MAX_LINES = 12;

    private HoverText() {}

    /**
     * Describes a trial.
     *
     * @param row the trial
     * @param flags the searched flags
     * @param objective the name of the objective
     * @return lines with a line break between them
     */
    static String of(TrialRow row, List<String> flags, String objective) {
        List<String> lines = new ArrayList<>();
        lines.add("trial " + row.number() + (row.id().isEmpty() ? "" : ", run " + row.id()));
        lines.addAll(flags(row, flags));
        if (row.hasValue()) {
            lines.add(Labels.clean(objective) + ": " + Labels.value(row.value()));
        }
        lines.add(row.kind() == TrialKind.EVALUATED ? "completed" : ending(row));
        return String.join("\n", lines);
    }

    private static String ending(TrialRow row) {
        return switch (row.kind()) {
            case INFINITE, NAN -> "completed with the value " + Labels.value(row.value());
            case MISSING -> "completed without a value";
            default -> row.kind().text();
        };
    }

    private static List<String> flags(TrialRow row, List<String> flags) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String flag : flags) {
            if (!row.flags().values().containsKey(flag)) {
                continue;
            }
            String text = Labels.clean(flag + "=" + Labels.value(row.flags().get(flag)));
            if (line.length() > 0 && line.length() + text.length() + 2 > MAX_LINE_LENGTH) {
                lines.add(line + ",");
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : ", ").append(text);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        if (lines.size() <= MAX_LINES) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MAX_LINES));
        shown.add("…");
        return shown;
    }
}
