package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jguild.flag.Domain;
import org.jguild.flag.Fixed;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;

/** The flags and objectives of trials, as the data of charts. */
public final class Trials {

    private final String objective;
    private final boolean maximize;
    private final List<TrialRow> rows;
    private final SearchSpace space;

    private Trials(String objective, boolean maximize, List<TrialRow> rows, SearchSpace space) {
        this.objective = objective;
        this.maximize = maximize;
        this.rows = List.copyOf(rows);
        this.space = space;
    }

    /**
     * Reads the flags and objectives of runs.
     *
     * @param runs the trials, in the order in which they started
     * @param objective the objective
     * @return the trials; a run that is not completed has no objective. Their search space is the smallest one that contains
     *     all flags
     */
    public static Trials of(List<RunSnapshot> runs, Objective objective) {
        List<TrialRow> rows = new ArrayList<>();
        for (RunSnapshot run : runs) {
            // A run that is still running, or was stopped, may have printed a value that is not final.
            double value =
                    run.status() == RunStatus.COMPLETED ? objective.value(run).orElse(Double.NaN) : Double.NaN;
            rows.add(new TrialRow(rows.size() + 1, run.id().brief(), run.flags(), run.status(), value));
        }
        return of(objective.column().heading(), objective.maximize(), rows);
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
     * @param statuses the status of each trial, in the same order
     * @return the trials
     */
    public static Trials of(
            String objective, boolean maximize, List<FlagValues> flags, List<Double> values, List<RunStatus> statuses) {
        if (flags.size() != values.size() || flags.size() != statuses.size()) {
            throw new IllegalArgumentException(
                    flags.size() + " trials, " + values.size() + " values and " + statuses.size() + " statuses");
        }
        List<TrialRow> rows = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            rows.add(new TrialRow(i + 1, "", flags.get(i), statuses.get(i), values.get(i)));
        }
        return of(objective, maximize, rows);
    }

    private static Trials of(String objective, boolean maximize, List<TrialRow> rows) {
        // In a chart of flags and objective, both have the name of a flag that is also printed.
        boolean ambiguous = rows.stream().anyMatch(row -> row.flags().values().containsKey(objective));
        return new Trials(ambiguous ? "scalar:" + objective : objective, maximize, rows, TrialSpace.enclosing(rows));
    }

    /**
     * Returns the same trials in the space of their search.
     *
     * @param searched the space of the search; its logarithmic ranges have logarithmic axes
     * @return the trials in that space; flags that it lacks keep the range of their values
     */
    public Trials within(SearchSpace searched) {
        TreeMap<String, Domain> domains = new TreeMap<>(space.domains());
        searched.domains().forEach((name, domain) -> {
            if (searched.searched().contains(name) && !TrialSpace.isListOfNumbers(domain) && isIn(domain, name)) {
                domains.put(name, domain);
            }
        });
        return new Trials(objective, maximize, rows, new SearchSpace(domains));
    }

    private boolean isIn(Domain domain, String flag) {
        return rows.stream()
                .map(row -> row.flags().get(flag))
                .allMatch(value -> value == null || domain.contains(value));
    }

    /** The same trials, with a linear or logarithmic axis for a flag whose values are numbers. */
    Trials withScale(String flag, boolean logarithmic) {
        TreeMap<String, Domain> domains = new TreeMap<>(space.domains());
        domains.computeIfPresent(flag, (name, domain) -> domain.scaled(logarithmic));
        domains.putIfAbsent(flag, new Fixed(null));
        return new Trials(objective, maximize, rows, new SearchSpace(domains));
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

    /** The trials with a finite objective. */
    List<TrialRow> evaluated() {
        return rows.stream().filter(TrialRow::hasValue).toList();
    }

    /** A sentence that counts the trials without a finite objective; empty if there are none. */
    String notShown() {
        return NotShown.note(rows);
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

    /** The first trials as the history of a search. */
    SearchHistory history(int count) {
        List<Trial> trials = new ArrayList<>();
        for (TrialRow row : rows.subList(0, count)) {
            TrialOutcome outcome =
                    row.hasValue() ? new TrialOutcome.Finished(minimized(row.value())) : new TrialOutcome.Failed();
            trials.add(new Trial(row.number() - 1, row.flags(), outcome));
        }
        return new SearchHistory(trials);
    }
}
