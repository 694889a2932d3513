package org.jguild.search.points;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome.Failed;
import org.jguild.search.TrialOutcome.Finished;
import org.jguild.search.TrialOutcome.Pruned;
import org.jguild.search.sampling.PointKey;

/** A history as points and objectives, by outcome. Trials outside the space have no coordinates and are ignored. */
public final class Observations {

    private final List<double[]> finished = new ArrayList<>();
    private final List<Double> objectives = new ArrayList<>();
    private final List<double[]> pruned = new ArrayList<>();
    private final List<Double> bounds = new ArrayList<>();
    private final List<double[]> failed = new ArrayList<>();
    private final List<double[]> running = new ArrayList<>();
    private final Set<PointKey> tried = new HashSet<>();
    private final Set<PointKey> failures = new HashSet<>();

    /**
     * Converts a history.
     *
     * @param history the trials
     * @param coordinates of the searched flags
     */
    public Observations(SearchHistory history, Coordinates coordinates) {
        for (Trial trial : history.trials()) {
            PointKey key = PointKey.of(trial.flags(), coordinates.names());
            tried.add(key);
            if (trial.outcome() instanceof Failed) {
                failures.add(key);
            }
            coordinates.encode(trial.flags()).ifPresent(point -> record(trial, point));
        }
    }

    private void record(Trial trial, double[] point) {
        if (trial.outcome() instanceof Finished ended) {
            finished.add(point);
            objectives.add(ended.objective());
        } else if (trial.outcome() instanceof Pruned stopped) {
            pruned.add(point);
            bounds.add(stopped.bound());
        } else if (trial.outcome() instanceof Failed) {
            failed.add(point);
        } else {
            running.add(point);
        }
    }

    /**
     * Returns the points of finished trials.
     *
     * @return their coordinates, by trial number
     */
    public double[][] finished() {
        return finished.toArray(double[][]::new);
    }

    /**
     * Returns the objectives of finished trials.
     *
     * @return one for each point of {@link #finished}, to be minimized
     */
    public double[] objectives() {
        return objectives.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Returns the points of pruned trials.
     *
     * @return their coordinates, by trial number
     */
    public double[][] pruned() {
        return pruned.toArray(double[][]::new);
    }

    /**
     * Returns the lower bounds of the objectives that pruned trials would have had.
     *
     * @return one for each point of {@link #pruned}; negative infinity where it is unknown
     */
    public double[] bounds() {
        return bounds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Returns the points of failed trials.
     *
     * @return their coordinates, by trial number
     */
    public double[][] failed() {
        return failed.toArray(double[][]::new);
    }

    /**
     * Returns the points of running trials.
     *
     * @return their coordinates, by trial number
     */
    public double[][] running() {
        return running.toArray(double[][]::new);
    }

    /**
     * Whether there is a trial of a point, with any outcome.
     *
     * @param key the point
     * @return whether it was tried
     */
    public boolean isTried(PointKey key) {
        return tried.contains(key);
    }

    /**
     * Whether a trial of a point failed, if only once.
     *
     * @param key the point
     * @return whether it failed
     */
    public boolean isFailed(PointKey key) {
        return failures.contains(key);
    }
}
