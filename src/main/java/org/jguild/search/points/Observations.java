package org.jguild.search.points;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome.Failed;
import org.jguild.search.TrialOutcome.Finished;
import org.jguild.search.sampling.PointKey;

/** A history as the model sees it. Trials outside the space have no place in it and are left out. */
public final class Observations {

    private final List<double[]> finished = new ArrayList<>();
    private final List<Double> objectives = new ArrayList<>();
    private final List<double[]> failed = new ArrayList<>();
    private final List<double[]> running = new ArrayList<>();
    private final Set<PointKey> tried = new HashSet<>();
    private final Set<PointKey> failures = new HashSet<>();

    /**
     * Sorts a history.
     *
     * @param history what was tried
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
        } else if (trial.outcome() instanceof Failed) {
            failed.add(point);
        } else {
            running.add(point);
        }
    }

    /**
     * Gives the points with an objective.
     *
     * @return their coordinates, by trial number
     */
    public double[][] finished() {
        return finished.toArray(double[][]::new);
    }

    /**
     * Gives the objectives of the finished points.
     *
     * @return one for each, to be made small
     */
    public double[] objectives() {
        return objectives.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Gives the points whose trials failed.
     *
     * @return their coordinates, by trial number
     */
    public double[][] failed() {
        return failed.toArray(double[][]::new);
    }

    /**
     * Gives the points whose trials run.
     *
     * @return their coordinates, by trial number
     */
    public double[][] running() {
        return running.toArray(double[][]::new);
    }

    /**
     * Tells whether a point finished, failed or runs.
     *
     * @param key the point
     * @return whether there is a trial of it
     */
    public boolean isTried(PointKey key) {
        return tried.contains(key);
    }

    /**
     * Tells whether a point failed, if only once.
     *
     * @param key the point
     * @return whether a trial of it failed
     */
    public boolean isFailed(PointKey key) {
        return failures.contains(key);
    }
}
