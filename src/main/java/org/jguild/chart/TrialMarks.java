package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Draws trials with the same look in all charts. */
final class TrialMarks {

    /** The look of the best trial. */
    static final PointLook BEST = new PointLook(MarkStyle.of(Palette.VERMILION), PointShape.SQUARE, false, null);

    private TrialMarks() {}

    /** Points of trials, all with the same look. */
    static Points points(
            String name,
            PointLook look,
            List<TrialRow> rows,
            ToDoubleFunction<TrialRow> x,
            ToDoubleFunction<TrialRow> y) {
        return new Points(
                name,
                look,
                rows.stream().map(x::applyAsDouble).toList(),
                rows.stream().map(y::applyAsDouble).toList(),
                rows.stream().map(TrialRow::hoverText).toList(),
                rows.stream().map(TrialRow::number).toList());
    }

    /**
     * The trials without a finite objective by kind.
     *
     * @param rows trials
     * @return the kinds that occur, in order, with their trials
     */
    static Map<TrialKind, List<TrialRow>> missing(Collection<TrialRow> rows) {
        Map<TrialKind, List<TrialRow>> kinds = new EnumMap<>(TrialKind.class);
        for (TrialRow row : rows) {
            if (!row.hasValue()) {
                kinds.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row);
            }
        }
        return kinds;
    }

    /** The name in the legend of trials of a kind, such as {@code 3 failed}. */
    static String name(TrialKind kind, int count) {
        return count + " " + kind.text();
    }
}
