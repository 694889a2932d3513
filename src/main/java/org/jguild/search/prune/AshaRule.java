package org.jguild.search.prune;

import java.util.Arrays;
import java.util.Collection;

/**
 * Asynchronous successive halving. At the steps first, first·η, first·η² and so on, the rungs, a trial goes on only if its
 * best value up to there is among the best 1/η of all trials that have come to that rung so far; the first η - 1 of them go
 * on. A trial is judged once at a rung, with its first report at or after it, but not with the first report of all. Equal
 * values are equally good.
 *
 * <p>Source: Li, Jamieson, Rostamizadeh, Gonina, Ben-tzur, Hardt, Recht and Talwalkar, A System for Massively Parallel
 * Hyperparameter Tuning, 2020, algorithm 2, in the form that stops trials and never takes up one again.
 *
 * @param after the step of the lowest rung, as {@link #firstStep} has it
 * @param eta η, how many trials come to a rung for one that goes on; 2 or more
 */
public record AshaRule(long after, int eta) implements PruningRule {

    @Override
    public boolean isHopeless(LearningCurve trial, Collection<LearningCurve> others) {
        long rung = rung(PruningRule.firstStep(after, others), trial.lastStep());
        int judged = judged(trial, rung);
        if (rung == 0 || judged != trial.size() - 1) {
            return false;
        }
        double value = trial.bestUpTo(judged);
        double[] values = others.stream()
                .filter(other -> judged(other, rung) < other.size())
                .mapToDouble(other -> other.bestUpTo(judged(other, rung)))
                .toArray();
        long better = Arrays.stream(values).filter(other -> other < value).count();
        int promoted = (values.length + 1) / eta;
        return promoted > 0 && better >= promoted;
    }

    /** The highest rung up to a step; 0 if there is none. */
    private long rung(long first, long step) {
        if (step < first) {
            return 0;
        }
        long rung = first;
        while (rung <= step / eta) {
            rung *= eta;
        }
        return rung;
    }

    /** The point by which a trial is judged at a rung; the size of the curve if it has not come so far. */
    private static int judged(LearningCurve curve, long rung) {
        return Math.max(1, curve.index(rung - 1) + 1);
    }
}
