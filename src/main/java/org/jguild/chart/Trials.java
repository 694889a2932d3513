package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Objective;
import org.jguild.run.ObjectiveRange;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;

/** The flags and objectives of trials, as the data of charts. Immutable. */
public final class Trials {

    private final String objective;
    private final boolean maximize;
    private final List<TrialRow> rows;
    private final SearchSpace space;
    private final TrialContext context;

    private Trials(String objective, boolean maximize, List<TrialRow> rows, SearchSpace space, TrialContext context) {
        List<String> searched = space.searched();
        this.objective = objective;
        this.maximize = maximize;
        this.rows = rows.stream()
                .map(row -> row.withHoverText(HoverText.of(row, searched, objective)))
                .toList();
        this.space = space;
        this.context = context;
    }

    /**
     * Reads the flags and objectives of runs, whose numbers count from 1.
     *
     * @param runs the trials, in the order in which they started
     * @param objective the objective
     * @return the trials; a run that is not completed has no objective. Their search space is the smallest one that contains
     *     all flags
     */
    public static Trials of(List<RunSnapshot> runs, Objective objective) {
        return of(runs, IntStream.rangeClosed(1, runs.size()).boxed().toList(), objective);
    }

    /**
     * Reads the flags and objectives of runs whose numbers are given, as those of the best five of fifty trials.
     *
     * @param runs the trials
     * @param numbers the number of each trial
     * @param objective the objective
     * @return the trials, in the order of their numbers; otherwise as {@link #of(List, Objective)}
     */
    public static Trials of(List<RunSnapshot> runs, List<Integer> numbers, Objective objective) {
        List<String> operations =
                runs.stream().map(RunSnapshot::operation).distinct().toList();
        String operation = operations.size() == 1 ? operations.get(0) : "";
        return of(objective.column().heading(), objective.maximize(), TrialRows.of(runs, numbers, objective))
                .with(new TrialContext(operation, "", ObjectiveRange.ANY, null));
    }

    /**
     * Creates trials that are not runs.
     *
     * @param objective the name of the objective
     * @param maximize whether larger values are better
     * @param flags the flags of each trial, in the order in which they started
     * @param values the objective of each trial, in the same order; NaN for a trial without one
     * @return the trials
     */
    public static Trials of(String objective, boolean maximize, List<FlagValues> flags, List<Double> values) {
        return of(objective, maximize, flags, values, Collections.nCopies(values.size(), RunStatus.COMPLETED));
    }

    /**
     * Creates trials that are not runs, and of which some may not be completed.
     *
     * @param objective the name of the objective
     * @param maximize whether larger values are better
     * @param flags the flags of each trial, in the order in which they started
     * @param values the objective of each trial, in the same order; NaN for a trial without one
     * @param statuses the status of each trial, in the same order; the value of a trial that is not completed is ignored
     * @return the trials
     */
    public static Trials of(
            String objective, boolean maximize, List<FlagValues> flags, List<Double> values, List<RunStatus> statuses) {
        return of(objective, maximize, TrialRows.of(flags, values, statuses));
    }

    private static Trials of(String objective, boolean maximize, List<TrialRow> rows) {
        // In a chart of flags and objective, both have the name of a flag that is also printed.
        boolean ambiguous = rows.stream().anyMatch(row -> row.flags().values().containsKey(objective));
        return new Trials(
                ambiguous ? "scalar:" + objective : objective,
                maximize,
                rows,
                TrialSpace.enclosing(rows),
                TrialContext.NONE);
    }

    /**
     * Joins trials of repeated searches.
     *
     * @param parts the trials of each search, at least one, with the same objective
     * @return all trials, numbered from 1
     */
    public static Trials joined(List<Trials> parts) {
        Trials first = parts.get(0);
        List<TrialRow> all = new ArrayList<>();
        parts.forEach(part -> part.rows.forEach(row -> all.add(row.numbered(all.size() + 1))));
        return of(first.objective, first.maximize, all).with(first.context);
    }

    /**
     * Returns the same trials in the space of their search.
     *
     * @param searched the space of the search; the axes of its flags have its ranges and scales
     * @return the trials in the smallest space that contains both that space and all flags
     */
    public Trials within(SearchSpace searched) {
        return new Trials(objective, maximize, rows, TrialSpace.union(space, searched, rows), context);
    }

    /**
     * Returns the same trials with a name for the titles of charts.
     *
     * @param operation the operation that they ran, such as {@code train.py}; may be empty
     * @param search the name of their search, such as {@code gp}; may be empty
     * @return the trials with that name
     */
    public Trials named(String operation, String search) {
        return with(new TrialContext(operation, search, context.range(), context.expected()));
    }

    /**
     * Returns the same trials with the possible values of their objective.
     *
     * @param range the values that the objective can have, which predictions of charts do not leave
     * @return the trials with that range
     */
    public Trials withRange(ObjectiveRange range) {
        return with(new TrialContext(context.operation(), context.search(), range, context.expected()));
    }

    /**
     * Returns the same trials with the one that has the best expected objective.
     *
     * @param expected the trial, if results are noisy
     * @return the trials with that information
     */
    public Trials expecting(Optional<ExpectedBest> expected) {
        return with(new TrialContext(context.operation(), context.search(), context.range(), expected.orElse(null)));
    }

    private Trials with(TrialContext changed) {
        return new Trials(objective, maximize, rows, space, changed);
    }

    /** The same trials, with a linear or logarithmic axis for a flag whose values are numbers. */
    Trials withScale(String flag, boolean logarithmic) {
        return new Trials(objective, maximize, rows, TrialSpace.scaled(space, flag, logarithmic), context);
    }

    /**
     * Returns the flags that differ among the trials or were searched.
     *
     * @return their names, sorted
     */
    public List<String> flags() {
        return space.searched();
    }

    /**
     * Returns the number of trials.
     *
     * @return the number of trials with and without an objective
     */
    public int size() {
        return rows.size();
    }

    /**
     * Whether any trial has a finite objective.
     *
     * @return false if there is nothing to draw
     */
    public boolean hasValues() {
        return rows.stream().anyMatch(TrialRow::hasValue);
    }

    /**
     * Whether the objective has the same value in all trials that have one.
     *
     * @return true if there are at least two values, and all are equal
     */
    public boolean isConstant() {
        List<TrialRow> evaluated = evaluated();
        return evaluated.size() > 1
                && evaluated.stream()
                        .allMatch(row -> row.value() == evaluated.get(0).value());
    }

    /** A sentence about a constant objective; empty if it is not constant. */
    String constant() {
        int count = evaluated().size();
        return isConstant()
                ? "All " + count + " trials " + (count < size() ? "with a value " : "") + "have " + objective + " "
                        + Labels.value(evaluated().get(0).value()) + "."
                : "";
    }

    String objective() {
        return objective;
    }

    boolean maximize() {
        return maximize;
    }

    List<TrialRow> rows() {
        return rows;
    }

    SearchSpace space() {
        return space;
    }

    TrialContext context() {
        return context;
    }

    /** The trials with a finite objective. */
    List<TrialRow> evaluated() {
        return rows.stream().filter(TrialRow::hasValue).toList();
    }

    /** A sentence that counts the trials without a finite objective; empty if there are none. */
    String notShown() {
        return NotShown.note(rows.stream().filter(row -> !row.hasValue()).toList());
    }

    /** The best trial; the first one of equally good trials. */
    Optional<TrialRow> best() {
        Comparator<TrialRow> byValue = Comparator.comparingDouble(row -> minimized(row.value()));
        return evaluated().stream().min(byValue);
    }

    /** Converts an objective to one that is minimized, or back. */
    double minimized(double value) {
        return maximize ? -value : value;
    }

    /** The first trials as the history of a search; a trial of the history has the index of its row. */
    SearchHistory history(int count) {
        List<Trial> trials = new ArrayList<>();
        for (TrialRow row : rows.subList(0, count)) {
            TrialOutcome outcome =
                    row.hasValue() ? new TrialOutcome.Finished(minimized(row.value())) : new TrialOutcome.Failed();
            trials.add(new Trial(trials.size(), row.flags(), outcome));
        }
        return new SearchHistory(trials);
    }
}
