package org.jguild.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.FlagValues;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarPoints;
import org.jguild.search.OptimizerOptions;

/**
 * The charts of runs. Trials are read once ({@link Trials#of}) for as many charts as wanted. In all charts, trials without a
 * finite objective have no place; how many there are is told.
 */
public final class Charts {

    private Charts() {}

    /**
     * Draws how a search went.
     *
     * @param runs the trials, in the order they were made
     * @param objective what was searched for
     * @return the objective by trial, from 1, and the best so far
     */
    public static Chart history(List<RunSnapshot> runs, Objective objective) {
        return HistoryChart.of(Trials.of(runs, objective), false);
    }

    /**
     * Draws how a search went.
     *
     * @param trials the trials
     * @param predicted whether to show, for each trial but the first ones, where a Gaussian process fitted to the trials
     *     expected it; left out for more than 500 trials
     * @return the objective by trial, from 1, and the best so far
     */
    public static Chart history(Trials trials, boolean predicted) {
        return HistoryChart.of(trials, predicted);
    }

    /**
     * Draws one flag against the objective.
     *
     * @param runs the trials; those without the flag have no place
     * @param flag the flag
     * @param logarithmic whether it is shown by its order of magnitude
     * @param objective what was searched for
     * @return a point a trial
     */
    public static Chart flag(List<RunSnapshot> runs, String flag, boolean logarithmic, Objective objective) {
        return flag(Trials.of(runs, objective), flag, logarithmic);
    }

    /**
     * Draws the objective against one flag.
     *
     * @param trials the trials
     * @param flag the flag
     * @param logarithmic whether its axis is logarithmic, where its values are numbers
     * @return the chart
     */
    public static Chart flag(Trials trials, String flag, boolean logarithmic) {
        return SliceChart.of(trials.along(flag, logarithmic), List.of(flag));
    }

    /**
     * Draws the objective against each of some flags.
     *
     * @param trials the trials; those without a flag have no place in its panel
     * @param flags the flags; none for all that differ
     * @return a panel a flag
     * @throws GuildException if a flag does not differ, or no trial has an objective
     */
    public static Chart slice(Trials trials, List<String> flags) {
        return SliceChart.of(valued(trials), flags(trials, flags));
    }

    /**
     * Draws every trial as a line across its flags to its objective.
     *
     * @param trials the trials; those without one of the flags are left out, and counted in the note
     * @param flags the flags, in this order; none for all that differ
     * @return the lines
     * @throws GuildException if a flag does not differ, or no trial has an objective
     */
    public static Chart parallel(Trials trials, List<String> flags) {
        return ParallelChart.of(valued(trials), flags(trials, flags));
    }

    /**
     * Draws what a Gaussian process, fitted to the trials, expects of the objective over two flags.
     *
     * @param trials the trials; at most 200 are fitted to, the best among them
     * @param flags the flag across and the flag up; none for the two most important ones
     * @return the contours; other flags are as in the best trial
     * @throws GuildException if there are not two flags that differ, or fewer than two trials have an objective
     */
    public static Chart contour(Trials trials, List<String> flags) {
        if (valued(trials).flags().size() < 2) {
            throw new GuildException("A contour needs two flags that differ among the trials"
                    + (trials.flags().isEmpty()
                            ? "; none does."
                            : "; '" + trials.flags().get(0) + "' alone does."));
        }
        List<String> two = flags.isEmpty() ? mostImportant(trials) : flags(trials, flags);
        if (two.size() != 2 || two.get(0).equals(two.get(1))) {
            throw new GuildException("A contour is over two flags, and not over '" + String.join(", ", two) + "'.");
        }
        return ContourChart.of(trials, two.get(0), two.get(1));
    }

    private static List<String> mostImportant(Trials trials) {
        List<String> order = ImportanceChart.order(trials);
        return (order.size() < 2 ? trials.flags() : order).subList(0, 2);
    }

    /**
     * Draws how much of the objective's variance each flag explains by itself, by {@link org.jguild.search.tree.Importance}.
     *
     * @param trials the trials; those without one of the flags are left out
     * @return a bar a flag, the most important one on top, and below them what flags explain together
     * @throws GuildException if no flag differs, or fewer than two trials have an objective
     */
    public static Chart importance(Trials trials) {
        flags(valued(trials), List.of());
        return ImportanceChart.of(trials);
    }

    /**
     * Draws the empirical distribution of the objective.
     *
     * @param groups trials by the name of their group, such as their operation, in the order of the legend
     * @return for each group, what share of its trials was at least so good
     * @throws GuildException if a group has no trial with an objective
     */
    public static Chart edf(Map<String, Trials> groups) {
        if (groups.isEmpty()) {
            throw new GuildException("There are no runs to draw.");
        }
        groups.values().forEach(Charts::valued);
        return EdfChart.of(groups);
    }

    /**
     * Draws when runs began and ended.
     *
     * @param runs the runs; those that have not begun have no place
     * @param now where a bar of a run that goes on ends
     * @param zone the time zone of the first start, which is told
     * @return a bar a run, the first one on top, coloured by status
     * @throws GuildException if no run has begun
     */
    public static Chart timeline(List<RunSnapshot> runs, Instant now, ZoneId zone) {
        List<TimelineChart.Span> spans = new ArrayList<>();
        long nowMicros = Math.multiplyExact(now.toEpochMilli(), 1000);
        for (RunSnapshot run : runs) {
            RunStatus status = run.status();
            if (run.startedMicros().isPresent()) {
                long started = run.startedMicros().getAsLong();
                long stopped = run.stoppedMicros().orElse(status == RunStatus.RUNNING ? nowMicros : started);
                spans.add(new TimelineChart.Span(name(run), status, started, Math.max(started, stopped)));
            }
        }
        return TimelineChart.of(spans, runs.size() - spans.size(), zone);
    }

    /**
     * Draws a scalar by step.
     *
     * @param runs the runs; those without the scalar have no curve
     * @param tag the scalar's name, as {@link Run#scalars} has it
     * @param maximize whether large is good, which tells the best of many runs
     * @return a curve a run; of more than twelve runs, the best one is named
     * @throws GuildException if no run has a finite value of it
     */
    public static Chart scalars(List<RunSnapshot> runs, String tag, boolean maximize) {
        List<ScalarsChart.Curve> curves = new ArrayList<>();
        for (RunSnapshot run : runs) {
            ScalarPoints points = ScalarPoints.read(run, tag);
            curves.add(new ScalarsChart.Curve(name(run), points.steps(), points.values()));
        }
        return ScalarsChart.of(tag, maximize, curves);
    }

    private static String name(RunSnapshot run) {
        return run.id().brief() + (run.label().isEmpty() ? "" : " " + run.label());
    }

    /**
     * Draws how Bayesian search over one flag chooses: after each of its trials what a Gaussian process expects along the
     * flag, how sure it is, and how much a trial of each place is worth. A slider moves through the trials; of more
     * than forty, twelve states are shown.
     *
     * @param trials the trials, in which one flag differs
     * @param options the acquisition function and its settings
     * @return the chart; where nothing can be moved, the state after the last trial
     * @throws GuildException if not exactly one flag differs, or fewer than two trials have an objective
     */
    public static Chart acquisition(Trials trials, OptimizerOptions options) {
        List<String> flags = flags(valued(trials), List.of());
        if (flags.size() > 1) {
            throw new GuildException(
                    "The acquisition is shown along one flag, and " + flags.size() + " differ among the trials: "
                            + String.join(", ", flags) + ". Pick the trials of a search over one.");
        }
        return AcquisitionChart.of(trials, flags.get(0), options);
    }

    /**
     * Draws how a search went whose trials have no runs.
     *
     * @param objective the name of the objective
     * @param maximize whether large is good
     * @param values the objective of each trial; NaN for one that has none
     * @return the objective by trial, from 1, and the best so far
     */
    public static Chart history(String objective, boolean maximize, List<Double> values) {
        List<FlagValues> flags = values.stream().map(value -> FlagValues.NONE).toList();
        return HistoryChart.of(Trials.of(objective, maximize, flags, values), false);
    }

    private static Trials valued(Trials trials) {
        if (trials.size() == 0) {
            throw new GuildException("There are no runs to draw.");
        }
        if (trials.valued().isEmpty()) {
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
