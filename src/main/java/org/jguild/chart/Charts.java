package org.jguild.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.FlagValues;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarPoints;
import org.jguild.search.OptimizerOptions;

/**
 * Creates charts of runs. One {@link Trials} object can be used for several charts. Trials without a finite
 * objective are marked at the edge where they have a place; a note counts those that have none.
 */
public final class Charts {

    private static final int MAX_PAIRED_FLAGS = 5;

    private Charts() {}

    /**
     * Creates a chart of the objective by trial.
     *
     * @param runs the trials, in the order in which they started
     * @param objective the objective
     * @return the objective by trial number, from 1, and the best so far
     */
    public static Chart history(List<RunSnapshot> runs, Objective objective) {
        return history(Trials.of(runs, objective), false);
    }

    /**
     * Creates a chart of the objective by trial.
     *
     * @param trials the trials
     * @param predicted whether to show the 95 % prediction interval of a Gaussian process before each trial except the first
     *     three; not shown for more than 500 trials
     * @return the objective by trial number, from 1, and the best so far
     */
    public static Chart history(Trials trials, boolean predicted) {
        return HistoryChart.of(trials, predicted).withResult(ResultWords.of(trials));
    }

    /**
     * Creates a chart of the objective by trial for several groups of trials, such as operations.
     *
     * @param groups trials by the name of their group, in the order of the legend; their numbers are different
     * @return the trials and the best so far of each group
     * @throws GuildException if there is no group
     */
    public static Chart history(Map<String, Trials> groups) {
        if (groups.isEmpty()) {
            throw new GuildException("There are no runs to draw.");
        }
        Chart chart = groups.size() == 1
                ? HistoryChart.of(groups.values().iterator().next(), false)
                : GroupedHistory.of(groups);
        return chart.withResult(ResultWords.of(groups));
    }

    /**
     * Creates a chart of the best objective so far of several searches.
     *
     * @param searches the trials of each search by its name, in the order of the legend; more than one if the search was repeated
     *     with other seeds
     * @return one line per search; for one that was repeated, the median and the band between the quartiles
     * @throws GuildException if there is no search, or if one has no trial with an objective
     */
    public static Chart searches(Map<String, List<Trials>> searches) {
        if (searches.isEmpty()) {
            throw new GuildException("There are no searches to draw.");
        }
        searches.values().forEach(repeats -> repeats.forEach(Charts::requireObjective));
        return SearchesChart.of(searches).withResult(ResultWords.ofSearches(searches));
    }

    /**
     * Creates a chart of the objective against one flag.
     *
     * @param runs the trials; those without the flag are not shown
     * @param flag the flag
     * @param logarithmic whether the axis of the flag is logarithmic, if its values are numbers
     * @param objective the objective
     * @return one point per trial
     */
    public static Chart flag(List<RunSnapshot> runs, String flag, boolean logarithmic, Objective objective) {
        return flag(Trials.of(runs, objective), flag, logarithmic);
    }

    /**
     * Creates a chart of the objective against one flag.
     *
     * @param trials the trials
     * @param flag the flag
     * @param logarithmic whether the axis of the flag is logarithmic, if its values are numbers
     * @return the chart
     */
    public static Chart flag(Trials trials, String flag, boolean logarithmic) {
        return SliceChart.of(trials.withScale(flag, logarithmic), List.of(flag)).withResult(ResultWords.of(trials));
    }

    /**
     * Creates a chart of the objective against each of several flags.
     *
     * @param trials the trials; those without a flag are not shown in its panel
     * @param flags the flags; empty for all flags that differ
     * @return one panel per flag
     * @throws GuildException if a flag does not differ, or no trial has an objective
     */
    public static Chart slice(Trials trials, List<String> flags) {
        return SliceChart.of(requireObjective(trials), flags(trials, flags)).withResult(ResultWords.of(trials));
    }

    /**
     * Creates a parallel coordinate plot of the flags and the objective.
     *
     * @param trials the trials; one without one of the flags has a position of its own on that axis
     * @param flags the flags, in this order; empty for all flags that differ, or for the twelve most important of more
     * @return one line per trial, which ends at its objective or at a position that says how it ended
     * @throws GuildException if a flag does not differ, or no trial has an objective
     */
    public static Chart parallel(Trials trials, List<String> flags) {
        List<String> known = flags(requireObjective(trials), flags);
        Chart chart = flags.isEmpty() ? ParallelChart.ofImportant(trials) : ParallelChart.of(trials, known);
        return chart.withResult(ResultWords.of(trials));
    }

    /**
     * Creates a contour chart of the objective that a Gaussian process, fitted to the trials, predicts over two flags, or over each
     * pair of three to five flags.
     *
     * @param trials the trials; the process is fitted to at most 200 of them, which include the best ones
     * @param flags two to five flags; of two, the first one has the x axis. Empty for all flags that differ, or, if these are more than
     *     five, for the two most important ones
     * @return the contours; all other flags have their values of the best trial
     * @throws GuildException if there are not two flags that differ, if fewer than two trials have an objective, or if all have the same
     */
    public static Chart contour(Trials trials, List<String> flags) {
        if (requireObjective(trials).flags().size() < 2) {
            throw new GuildException("A contour chart needs two flags that differ among the trials"
                    + (trials.flags().isEmpty()
                            ? "; none differs."
                            : "; only '" + trials.flags().get(0) + "' differs."));
        }
        requireDifferentValues(trials, "contour");
        List<String> chosen = flags.isEmpty() ? pairedFlags(trials) : flags(trials, flags);
        String sentence = "A contour chart needs two to five different flags";
        if (chosen.size() < 2) {
            throw new GuildException(sentence + ", not '" + chosen.get(0) + "'.");
        }
        requireDifferent(sentence, chosen);
        return ContourChart.of(trials, chosen).withResult(ResultWords.of(trials));
    }

    /**
     * Creates a chart of the objective's rank as a colour, over each pair of flags, or over one flag and the objective.
     *
     * @param trials the trials
     * @param flags one to five flags; of two, the first one has the x axis. Empty for all flags that differ, or, if these are more than
     *     five, for the two most important ones
     * @return one point per trial in each panel
     * @throws GuildException if a flag does not differ, if no trial has an objective, or if all have the same
     */
    public static Chart rank(Trials trials, List<String> flags) {
        requireDifferentValues(requireObjective(trials), "rank");
        List<String> known = flags(trials, flags);
        List<String> chosen = flags.isEmpty() ? pairedFlags(trials) : known;
        requireDifferent("A rank chart needs one to five different flags", chosen);
        return RankChart.of(trials, chosen).withResult(ResultWords.of(trials));
    }

    private static void requireDifferent(String sentence, List<String> flags) {
        if (flags.size() > MAX_PAIRED_FLAGS || flags.stream().distinct().count() < flags.size()) {
            throw new GuildException(sentence + ", not '" + String.join(", ", flags) + "'.");
        }
    }

    private static void requireDifferentValues(Trials trials, String kind) {
        if (trials.isConstant()) {
            throw new GuildException(trials.constant() + " There is nothing to draw in a chart of kind " + kind + ".");
        }
    }

    private static List<String> pairedFlags(Trials trials) {
        if (trials.flags().size() <= MAX_PAIRED_FLAGS) {
            return trials.flags();
        }
        List<String> order = ImportanceChart.order(trials);
        return (order.size() < 2 ? trials.flags() : order).subList(0, 2);
    }

    /**
     * Creates a chart of the importance of flags, which is the share of the objective's variance that each flag alone explains, as
     * {@link org.jguild.search.tree.Importance} computes it.
     *
     * @param trials the trials; those without one of the flags are ignored
     * @return one bar per flag, the most important flag at the top, and below them one bar for all interactions of flags
     * @throws GuildException if no flag differs, or fewer than two trials have an objective
     */
    public static Chart importance(Trials trials) {
        flags(requireObjective(trials), List.of());
        return ImportanceChart.of(trials);
    }

    /**
     * Creates a chart of the empirical distribution function of the objective.
     *
     * @param groups trials by the name of their group, such as their operation, in the order of the legend
     * @return for each group that has trials with an objective, the share of these that are at least as good as each value
     * @throws GuildException if no group has a trial with an objective
     */
    public static Chart edf(Map<String, Trials> groups) {
        if (groups.isEmpty()) {
            throw new GuildException("There are no runs to draw.");
        }
        requireObjective(Trials.joined(List.copyOf(groups.values())));
        return EdfChart.of(groups).withResult(ResultWords.of(groups));
    }

    /**
     * Creates a timeline of runs.
     *
     * @param runs the runs; those that have not started are not shown
     * @param now the current time, at which the bars of running runs end
     * @param zone the time zone of the first start, which the axis title states
     * @return one bar per run, from its start to its end, the first run at the top, coloured by status
     * @throws GuildException if no run has started
     */
    public static Chart timeline(List<RunSnapshot> runs, Instant now, ZoneId zone) {
        return timeline(Trials.of(runs, Objective.parse("loss")), runs, now, zone);
    }

    /**
     * Creates a timeline of trials.
     *
     * @param trials the trials, which have the numbers on the axis
     * @param runs the runs of the trials; those that have not started are not shown
     * @param now the current time, at which the bars of running runs end
     * @param zone the time zone of the first start, which the axis title states
     * @return one bar per run, from its start to its end, the first trial at the top, coloured by status
     * @throws GuildException if no run has started
     */
    public static Chart timeline(Trials trials, List<RunSnapshot> runs, Instant now, ZoneId zone) {
        Map<String, TrialRow> rows =
                trials.rows().stream().collect(Collectors.toMap(TrialRow::id, row -> row, (first, second) -> first));
        List<TimelineChart.Span> spans = new ArrayList<>();
        long nowMicros = Math.multiplyExact(now.toEpochMilli(), 1000);
        for (RunSnapshot run : runs) {
            RunStatus status = run.status();
            TrialRow row = rows.get(run.id().brief());
            if (run.startedMicros().isPresent() && row != null) {
                long started = run.startedMicros().getAsLong();
                long stopped = run.stoppedMicros().orElse(status == RunStatus.RUNNING ? nowMicros : started);
                spans.add(new TimelineChart.Span(row.number(), row.hoverText(), status, started, stopped));
            }
        }
        return named(TimelineChart.of(spans, runs.size() - spans.size(), zone), "runs by time", trials);
    }

    /**
     * Creates a chart of a scalar by step.
     *
     * @param runs the runs; those without the scalar are not shown
     * @param tag the scalar's name, as in {@link RunSnapshot#scalars}
     * @param maximize whether larger values are better, which decides which run is the best
     * @return one curve per run; if there are more than twelve runs, only the best one is named
     * @throws GuildException if no run has a finite value of the scalar
     */
    public static Chart scalars(List<RunSnapshot> runs, String tag, boolean maximize) {
        return scalars(Trials.of(runs, Objective.of(tag, maximize)), runs, tag, maximize, 0);
    }

    /**
     * Creates a chart of a scalar by step, smoothed.
     *
     * @param trials the runs as trials, whose flags and endings the chart shows
     * @param runs the runs; those without the scalar are not shown
     * @param tag the scalar's name, as in {@link RunSnapshot#scalars}
     * @param maximize whether larger values are better
     * @param smoothing the weight of the exponential moving average before a value, from 0, not smoothed, to less than 1
     * @return one curve per run, and a faint one as it was logged; of more than twelve runs also median and quartiles
     * @throws GuildException if no run has a finite value of the scalar, or the weight is not in its range
     */
    public static Chart scalars(Trials trials, List<RunSnapshot> runs, String tag, boolean maximize, double smoothing) {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new GuildException("Smoothing " + smoothing + " is not at least 0 and less than 1, as 0.6.");
        }
        Map<String, TrialRow> rows =
                trials.rows().stream().collect(Collectors.toMap(TrialRow::id, row -> row, (first, second) -> first));
        List<ScalarsChart.Curve> curves = new ArrayList<>();
        for (RunSnapshot run : runs) {
            ScalarPoints points = ScalarPoints.read(run, tag);
            curves.add(new ScalarsChart.Curve(
                    name(run),
                    points.steps(),
                    points.values(),
                    rows.get(run.id().brief())));
        }
        return named(ScalarsChart.of(tag, maximize, curves, smoothing), tag + " by step", trials);
    }

    /** The chart with the operation and the search in its title, if all runs have the same. */
    private static Chart named(Chart chart, String subject, Trials trials) {
        String title = trials.context().title(subject);
        return title.equals(subject) ? chart : new Chart(chart.kind(), title, chart.note(), chart.content());
    }

    private static String name(RunSnapshot run) {
        return run.id().brief() + (run.label().isEmpty() ? "" : " " + run.label());
    }

    /**
     * Creates a chart of a Bayesian search over one flag: the median and the 95 % credible interval of a Gaussian process along the
     * flag, and the acquisition function, after each trial. A slider selects the number of trials; if there are more than forty,
     * it has twelve positions.
     *
     * @param trials the trials, in which one flag differs
     * @param options the acquisition function and its settings
     * @return the chart; without a slider, as in an image, the state after the last trial
     * @throws GuildException if not exactly one flag differs, if fewer than two trials have an objective, or if all have the same
     */
    public static Chart acquisition(Trials trials, OptimizerOptions options) {
        List<String> flags = flags(requireObjective(trials), List.of());
        if (flags.size() > 1) {
            throw new GuildException("An acquisition chart needs trials that differ in one flag only; " + flags.size()
                    + " flags differ: " + String.join(", ", flags) + ". Choose the trials of a search over one flag.");
        }
        requireDifferentValues(trials, "acquisition");
        return AcquisitionChart.of(trials, flags.get(0), options).withResult(ResultWords.of(trials));
    }

    /**
     * Creates a chart of the objective by trial, for trials that are not runs.
     *
     * @param objective the name of the objective
     * @param maximize whether larger values are better
     * @param values the objective of each trial; NaN for a trial without one
     * @return the objective by trial number, from 1, and the best so far
     */
    public static Chart history(String objective, boolean maximize, List<Double> values) {
        List<FlagValues> flags = values.stream().map(value -> FlagValues.NONE).toList();
        return history(Trials.of(objective, maximize, flags, values), false);
    }

    private static Trials requireObjective(Trials trials) {
        if (trials.size() == 0) {
            throw new GuildException("There are no runs to draw.");
        }
        if (trials.evaluated().isEmpty()) {
            throw new GuildException(
                    "None of the " + trials.size() + " runs has a finite '" + trials.objective() + "'.");
        }
        return trials;
    }

    private static List<String> flags(Trials trials, List<String> wanted) {
        List<String> known = trials.flags();
        if (known.isEmpty()) {
            throw new GuildException("No flag differs among the " + trials.size() + " runs.");
        }
        for (String flag : wanted) {
            if (!known.contains(flag)) {
                boolean same = trials.space().domains().containsKey(flag);
                throw new GuildException(
                        (same ? "Flag '" + flag + "' has one value in all runs" : "No run has a flag '" + flag + "'")
                                + Nearest.hint(flag, known));
            }
        }
        return wanted.isEmpty() ? known : List.copyOf(wanted);
    }
}
