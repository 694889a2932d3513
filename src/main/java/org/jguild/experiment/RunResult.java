package org.jguild.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jguild.batch.StoppingRule;
import org.jguild.batch.TrialCounts;
import org.jguild.chart.Chart;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.compare.ComparisonText;
import org.jguild.compare.Tables;
import org.jguild.error.GuildException;
import org.jguild.run.Objective;
import org.jguild.run.RunId;
import org.jguild.run.RunSnapshot;
import org.jguild.text.TextStyle;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** The result of a run or a batch. Immutable. */
public final class RunResult {

    private final String operation;
    private final Objective objective;
    private final @Nullable RunId batch;
    private final List<TrialResult> trials;
    private final @Nullable TrialCounts counts;
    private final String failures;
    private final @Nullable StoppingRule stoppedBy;
    private final SearchReport report;
    private final List<String> warnings;

    /**
     * Creates a result.
     *
     * @param batch null for a single run, and for trials that are not stored
     * @param trials the trials of all starts
     * @param counts how the trials of this start ended; null for a single run
     * @param failures why trials of this start failed, as a line; empty if none did
     * @param stoppedBy null if it was not stopped
     */
    RunResult(
            String operation,
            Objective objective,
            @Nullable RunId batch,
            List<TrialResult> trials,
            @Nullable TrialCounts counts,
            String failures,
            @Nullable StoppingRule stoppedBy,
            SearchReport report,
            List<String> warnings) {
        this.operation = operation;
        this.objective = objective;
        this.batch = batch;
        this.trials = List.copyOf(trials);
        this.counts = counts;
        this.failures = failures;
        this.stoppedBy = stoppedBy;
        this.report = report;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Returns the operation.
     *
     * @return its name, such as {@code train.py}
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns the objective by which the best trial is chosen.
     *
     * @return the objective
     */
    public Objective objective() {
        return objective;
    }

    /**
     * Returns the batch, to restart it.
     *
     * @return its id; empty for a single run, and for trials that are not stored
     */
    public Optional<RunId> batch() {
        return Optional.ofNullable(batch);
    }

    /**
     * Whether this is a single run, not a batch.
     *
     * @return true if it has one run, which is not a trial
     */
    public boolean isSingle() {
        return counts == null;
    }

    /**
     * Returns the trials.
     *
     * @return in order, of all starts of a batch; for a single run, the run itself
     */
    public List<TrialResult> trials() {
        return trials;
    }

    /**
     * Returns the best trial.
     *
     * @return the trial with the smallest objective, or the largest if it is maximized; if there are several, the first
     * @throws GuildException if none has a finite objective
     */
    public TrialResult best() {
        return findBest()
                .orElseThrow(() -> new GuildException(
                        "No run has a finite '" + objective.column().heading() + "'."));
    }

    /**
     * Finds the best trial.
     *
     * @return as {@link #best}; empty if none has a finite objective
     */
    public Optional<TrialResult> findBest() {
        TrialResult best = null;
        for (TrialResult trial : trials) {
            best = trial.isBetter(best, objective.maximize()) ? trial : best;
        }
        return Optional.ofNullable(best);
    }

    /**
     * Whether all trials with a finite objective have the same value, so that none is better than another.
     *
     * @return true if there are at least two such trials and their values are equal
     */
    public boolean isConstant() {
        double[] values = trials.stream()
                .mapToDouble(TrialResult::value)
                .filter(Double::isFinite)
                .toArray();
        return values.length > 1 && Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /**
     * Returns the trial that a search with noisy results recommends.
     *
     * @return the trial with the best expected objective; empty if results are not noisy, for a grid, and for fewer than ten
     *     finished trials: then {@link #best} is the answer
     */
    public Optional<RecommendedTrial> recommended() {
        return report.recommended();
    }

    /**
     * Returns what the batch found, in sentences.
     *
     * @return the answer; empty for a single run, and if no trial has a finite objective
     */
    public Optional<SearchAnswer> answer() {
        return findBest().flatMap(best -> report.answer(best, batch));
    }

    /**
     * Returns why a batch stopped before its end.
     *
     * @return the rule that was met; empty if none was
     */
    public Optional<StoppingRule> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }

    /**
     * Returns messages for the user.
     *
     * @return sentences, for example that a point to try is outside the space; usually none
     */
    public List<String> warnings() {
        return warnings;
    }

    /** How the trials of this start ended; null for a single run. */
    @Nullable
    TrialCounts counts() {
        return counts;
    }

    /** Why trials of this start failed, as a line; empty if none did. */
    String failures() {
        return failures;
    }

    /**
     * Returns the runs.
     *
     * @return in the order of the trials; empty if they are not stored
     */
    public List<RunSnapshot> runs() {
        return trials.stream().map(TrialResult::run).filter(Objects::nonNull).toList();
    }

    /**
     * Returns the trials as a table.
     *
     * @return one row per trial: operation, time, status, flags and scalars; numbers are not rounded
     */
    public Comparison comparison() {
        List<RunSnapshot> runs = runs();
        if (runs.isEmpty()) {
            return TrialTable.of(trials);
        }
        Map<RunId, Integer> numbers = new HashMap<>();
        for (TrialResult trial : trials) {
            if (trial.run() != null) {
                numbers.put(trial.run().id(), trial.number());
            }
        }
        return Comparison.of(runs, numbers, ComparisonOptions.ALL);
    }

    /**
     * Returns the trials as a table, as {@code Table t = %guild …} does in a notebook.
     *
     * @return one row per trial; columns for its flags and its scalars, all numbers as doubles
     */
    public Table table() {
        return Tables.of("runs", comparison());
    }

    /**
     * Returns all charts.
     *
     * @return for a batch, the objective by trial and, if one flag was searched, the objective by its value; none for a
     *     single run, or if no trial has a value
     */
    public List<Chart> charts() {
        return report.charts();
    }

    /**
     * Returns a chart of the best objective so far of this search and of others.
     *
     * @param others further searches for the same objective; those with the same operation, optimizer and space are repetitions, of
     *     which the chart shows the median and the quartiles
     * @return one line per search
     * @throws GuildException if one is a single run, if it has no trial with an objective, or if the objectives differ
     */
    public Chart chartWith(RunResult... others) {
        List<RunResult> all = new ArrayList<>(List.of(this));
        all.addAll(List.of(others));
        return SideBySide.of(all);
    }

    /** What the batch found out. */
    SearchReport report() {
        return report;
    }

    /**
     * Returns the first chart.
     *
     * @return the objective by trial
     * @throws GuildException if there is none, as for a single run
     */
    public Chart chart() {
        if (charts().isEmpty()) {
            throw new GuildException("There is no chart: nothing was searched for, or no run has a value of '"
                    + objective.column().heading() + "'.");
        }
        return charts().get(0);
    }

    /**
     * Returns the output of the command about the result.
     *
     * @return lines that end with a newline, such as {@code Batch 8f3a12cd: 20 trials: 19 completed, 1 failed}
     */
    public String text() {
        return RunText.of(this);
    }

    /**
     * Returns a short description of the result.
     *
     * @return the text and, for a batch, a line with the best trial
     */
    public String summary() {
        return isSingle() ? text() : text() + RunText.answer(this);
    }

    /**
     * Returns the result as text for display.
     *
     * @return the text and, for a batch, the table and the best trial
     */
    @Override
    public String toString() {
        String all = isSingle()
                ? text()
                : text() + ComparisonText.table(comparison(), objective, TextStyle.PLAIN) + RunText.answer(this);
        return all.stripTrailing();
    }
}
