package org.jguild.search.gp;

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
final class Observations {

    private final List<double[]> finished = new ArrayList<>();
    private final List<Double> objectives = new ArrayList<>();
    private final List<double[]> failed = new ArrayList<>();
    private final List<double[]> running = new ArrayList<>();
    private final Set<PointKey> tried = new HashSet<>();
    private final Set<PointKey> failures = new HashSet<>();

    Observations(SearchHistory history, Coordinates coordinates) {
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

    /** The points with an objective, by trial number. */
    double[][] finished() {
        return finished.toArray(double[][]::new);
    }

    /** The objectives of these points. */
    double[] objectives() {
        return objectives.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[][] failed() {
        return failed.toArray(double[][]::new);
    }

    double[][] running() {
        return running.toArray(double[][]::new);
    }

    /** Whether a point finished, failed or runs. */
    boolean isTried(PointKey key) {
        return tried.contains(key);
    }

    /** Whether a point failed, if only once. */
    boolean isFailed(PointKey key) {
        return failures.contains(key);
    }
}
