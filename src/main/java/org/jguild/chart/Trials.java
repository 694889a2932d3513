package org.jguild.chart;

import java.util.ArrayList;
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

/** What came out of some trials: read once, for as many charts as wanted. */
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
     * Reads runs.
     *
     * @param runs the trials, in the order they were made
     * @param objective what was searched for
     * @return their flags and objectives; a run that did not complete has no objective. Where the flags lie is taken as the
     *     space that was searched
     */
    public static Trials of(List<RunSnapshot> runs, Objective objective) {
        List<TrialRow> rows = new ArrayList<>();
        for (RunSnapshot run : runs) {
            // A run that still goes on, or that was stopped, may have printed a value that is not its last.
            double value =
                    run.status() == RunStatus.COMPLETED ? objective.value(run).orElse(Double.NaN) : Double.NaN;
            rows.add(new TrialRow(rows.size() + 1, run.id().brief(), run.flags(), value));
        }
        return of(objective.column().heading(), objective.maximize(), rows);
    }

    /**
     * Takes trials that have no runs.
     *
     * @param objective the name of the objective
     * @param maximize whether large is good
     * @param flags the flags of each trial, in the order they were made
     * @param values the objective of each, as many; NaN for one that has none
     * @return the trials
     */
    public static Trials of(String objective, boolean maximize, List<FlagValues> flags, List<Double> values) {
        if (flags.size() != values.size()) {
            throw new IllegalArgumentException(flags.size() + " trials and " + values.size() + " values");
        }
        List<TrialRow> rows = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            rows.add(new TrialRow(i + 1, "", flags.get(i), values.get(i)));
        }
        return of(objective, maximize, rows);
    }

    private static Trials of(String objective, boolean maximize, List<TrialRow> rows) {
        return new Trials(objective, maximize, rows, Spaces.around(rows));
    }

    /**
     * Says where the trials were searched for.
     *
     * @param searched the space of the search: a range of it that is logarithmic makes an axis so
     * @return the same trials in that space; a flag that the space does not have stays where it lies
     */
    public Trials within(SearchSpace searched) {
        TreeMap<String, Domain> domains = new TreeMap<>(space.domains());
        searched.searched().stream()
                .filter(name -> !Spaces.isListOfNumbers(searched.domains().get(name)))
                .filter(name -> rows.stream()
                        .allMatch(row -> row.flags().get(name) == null
                                || searched.domains()
                                        .get(name)
                                        .contains(row.flags().get(name))))
                .forEach(name -> domains.put(name, searched.domains().get(name)));
        return new Trials(objective, maximize, rows, new SearchSpace(domains));
    }

    /** The same trials, with the axis of a flag that has numbers as it is said. */
    Trials along(String flag, boolean logarithmic) {
        TreeMap<String, Domain> domains = new TreeMap<>(space.domains());
        domains.computeIfPresent(flag, (name, domain) -> domain.scaled(logarithmic));
        domains.putIfAbsent(flag, new Fixed(null));
        return new Trials(objective, maximize, rows, new SearchSpace(domains));
    }

    /**
     * Gives the flags that differ among the trials, or were searched.
     *
     * @return their names, sorted
     */
    public List<String> flags() {
        return space.searched();
    }

    /**
     * Counts the trials.
     *
     * @return how many there are, with and without an objective
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

    /** The trials with an objective. */
    List<TrialRow> valued() {
        return rows.stream().filter(TrialRow::hasValue).toList();
    }

    /** What is to be told of trials without an objective; empty if all have one. */
    String missing() {
        long missing = rows.stream().filter(row -> !row.hasValue()).count();
        return missing == 0 ? "" : missing + (missing == 1 ? " trial" : " trials") + " without a value left out.";
    }

    /** The best trial; the first of equals. */
    Optional<TrialRow> best() {
        Comparator<TrialRow> byValue = Comparator.comparingDouble(row -> small(row.value()));
        return valued().stream().min(byValue);
    }

    /** A value such that small is good, or back again. */
    double small(double value) {
        return maximize ? -value : value;
    }

    /** The first trials as an optimizer sees them. */
    SearchHistory history(int count) {
        List<Trial> trials = new ArrayList<>();
        for (TrialRow row : rows.subList(0, count)) {
            TrialOutcome outcome =
                    row.hasValue() ? new TrialOutcome.Finished(small(row.value())) : new TrialOutcome.Failed();
            trials.add(new Trial(row.number() - 1, row.flags(), outcome));
        }
        return new SearchHistory(trials);
    }
}
