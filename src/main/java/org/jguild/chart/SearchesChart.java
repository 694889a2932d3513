package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The best objective so far of several searches, one line per search; of a search that was repeated with other seeds, the median and
 * the band between the quartiles.
 */
final class SearchesChart {

    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;

    private final List<Mark> bands = new ArrayList<>();
    private final List<Mark> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SearchesChart() {}

    static Chart of(Map<String, List<Trials>> searches) {
        return new SearchesChart().chart(searches);
    }

    private Chart chart(Map<String, List<Trials>> searches) {
        Trials first = searches.values().iterator().next().get(0);
        searches.forEach((name, repeats) -> add(name, new Repeats(repeats)));
        List<Double> values = lines.stream()
                .flatMapToDouble(Mark::ys)
                .filter(Double::isFinite)
                .boxed()
                .toList();
        List<Mark> marks = new ArrayList<>(bands);
        marks.addAll(lines);
        if (!bands.isEmpty()) {
            notes.add(0, "Lines of repeated searches are medians, bands are between the quartiles.");
        }
        boolean sameOperation = searches.values().stream().flatMap(List::stream).allMatch(trials -> trials.context()
                .operation()
                .equals(first.context().operation()));
        String subject = "best " + first.objective() + " so far";
        String title = sameOperation
                ? first.named(first.context().operation(), "").context().title(subject)
                : subject;
        Axis x = Axis.ofTrials(lines.stream().flatMapToDouble(Mark::xs).mapToInt(number -> (int) number));
        return new Chart(
                ChartKind.HISTORY,
                title,
                String.join(" ", notes),
                PanelGrid.of(new Panel(x, ObjectiveAxis.of(first.objective(), values), marks)));
    }

    private void add(String name, Repeats all) {
        Repeats searches = all.complete();
        int style = lines.size();
        int shorter = all.count() - searches.count();
        if (shorter > 0) {
            notes.add(name + ": " + shorter + (shorter == 1 ? " shorter search" : " shorter searches") + " not shown.");
        }
        long missing = searches.searches().stream()
                .flatMap(trials -> trials.rows().stream())
                .filter(row -> !row.hasValue())
                .count();
        if (missing > 0) {
            notes.add(name + ": "
                    + NotShown.note(searches.searches().stream()
                            .flatMap(trials -> trials.rows().stream())
                            .filter(row -> !row.hasValue())
                            .toList()));
        }
        List<Double> x = IntStream.rangeClosed(1, searches.trials())
                .mapToObj(trial -> (double) trial)
                .toList();
        String text = searches.count() == 1 ? name : name + " (" + searches.count() + " searches)";
        List<Double> median = searches.quantile(0.5);
        lines.add(new Line(text, Palette.series(style), x, median, true));
        if (searches.count() > 1) {
            bands.add(band(searches, x, Palette.series(style)));
        }
    }

    /** The band as steps, like the lines, from the trial on after which both quartiles are finite. */
    private static Band band(Repeats searches, List<Double> trials, MarkStyle style) {
        List<Double> low = searches.quantile(LOWER);
        List<Double> high = searches.quantile(UPPER);
        List<Double> x = new ArrayList<>();
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            if (Double.isFinite(low.get(i) + high.get(i))) {
                if (!x.isEmpty()) {
                    x.add(trials.get(i));
                    from.add(from.get(from.size() - 1));
                    to.add(to.get(to.size() - 1));
                }
                x.add(trials.get(i));
                // Of a maximized objective the better quartile is the greater one.
                from.add(Math.min(low.get(i), high.get(i)));
                to.add(Math.max(low.get(i), high.get(i)));
            }
        }
        return new Band("", style, x, from, to);
    }
}
