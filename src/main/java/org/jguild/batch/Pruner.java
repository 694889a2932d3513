package org.jguild.batch;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jguild.error.GuildException;
import org.jguild.run.ColumnSpec;
import org.jguild.run.Objective;
import org.jguild.run.RunId;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.search.prune.LearningCurve;
import org.jguild.search.prune.PruningRule;

/** Applies a pruning rule to the values that the trials of a batch report. Safe for several threads. */
public final class Pruner implements TrialMonitor {

    private final PruningRule rule;
    private final Objective objective;
    private final Consumer<String> notice;
    /** In the order in which the trials began. */
    private final Map<RunId, LearningCurve> curves = new LinkedHashMap<>();

    private boolean noticeShown;

    /**
     * Creates a pruner and adds the trials of earlier starts.
     *
     * @param rule decides which trials to stop
     * @param objective the objective of the search
     * @param earlier trials that have ended
     * @param notice receives one line if trials report no steps, so that none can be stopped
     * @throws GuildException as {@link #check}
     */
    public Pruner(PruningRule rule, Objective objective, List<RunSnapshot> earlier, Consumer<String> notice) {
        check(objective);
        this.rule = rule;
        this.objective = objective;
        this.notice = notice;
        for (RunSnapshot run : earlier) {
            LearningCurve curve = new LearningCurve();
            run.run().replay(objective.column().key(), (tag, value, step) -> add(curve, value, step));
            if (run.status() == RunStatus.COMPLETED) {
                curve.complete();
            } else if (run.status() == RunStatus.PRUNED) {
                curve.stop();
            }
            curves.put(run.id(), curve);
        }
    }

    /**
     * Rejects an objective that cannot be compared while a trial runs.
     *
     * @param objective the objective of the search
     * @throws GuildException if it is not the last, minimum or maximum value of a scalar
     */
    public static void check(Objective objective) {
        ColumnSpec column = objective.column();
        if (column.source() != ColumnSpec.Source.SCALAR || column.step() || !isComparable(column.qualifier())) {
            throw new GuildException("Trials cannot be pruned by the objective '" + column.text()
                    + "': it needs the last, 'min' or 'max' value of a scalar.");
        }
    }

    /** Whether intermediate values are comparable with the final value. */
    private static boolean isComparable(ColumnSpec.Qualifier qualifier) {
        return switch (qualifier) {
            case LAST, MIN, MAX -> true;
            case FIRST, AVG, TOTAL, COUNT -> false;
        };
    }

    @Override
    public synchronized void begin(RunId trial) {
        curves.remove(trial);
        curves.put(trial, new LearningCurve());
    }

    @Override
    public synchronized boolean report(RunId trial, String tag, double value, long step) {
        if (!tag.equals(objective.column().key())) {
            return false;
        }
        LearningCurve curve = requireNonNull(curves.get(trial));
        if (!add(curve, value, step)) {
            return false;
        }
        boolean stops = rule.stops(curve, others(curve));
        if (stops) {
            curve.stop();
        }
        return stops;
    }

    private List<LearningCurve> others(LearningCurve curve) {
        List<LearningCurve> others = new ArrayList<>(curves.values());
        others.remove(curve);
        return others;
    }

    @Override
    public synchronized double bound(RunId trial) {
        LearningCurve curve = curves.get(trial);
        return curve == null ? Double.NEGATIVE_INFINITY : curve.bound(curves.values());
    }

    private boolean add(LearningCurve curve, double value, long step) {
        double loss = objective.maximize() ? -value : value;
        boolean isBest = objective.column().qualifier()
                == (objective.maximize() ? ColumnSpec.Qualifier.MAX : ColumnSpec.Qualifier.MIN);
        return curve.report(step, isBest ? Math.min(curve.best(), loss) : loss);
    }

    @Override
    public synchronized void end(RunId trial, boolean complete) {
        if (!complete) {
            return;
        }
        LearningCurve curve = requireNonNull(curves.get(trial));
        curve.complete();
        if (curve.size() < 2 && !noticeShown) {
            noticeShown = true;
            String name = objective.column().key();
            notice.accept("--prune stops nothing as long as trials print '" + name + "' only once; print it after each"
                    + " step, as in 'step: 3' and then '" + name + ": 0.5'.");
        }
    }
}
