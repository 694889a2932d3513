package org.jguild.search.prune;

import java.util.Arrays;
import java.util.Collection;

/**
 * Asynchronous successive halving (ASHA). With the minimum resource r and the reduction factor η, there is a rung at the steps r,
 * r·η, r·η² and so on. A trial continues beyond a rung only if its best value up to there is among the best 1/η of all trials
 * that have reached that rung so far; the first η − 1 of them continue. A trial is judged once per rung, at its first report at
 * or after it, but not at its very first report. Equal values are equally good.
 *
 * <p>Source: Li, Jamieson, Rostamizadeh, Gonina, Ben-tzur, Hardt, Recht and Talwalkar 2020, "A system for massively parallel
 * hyperparameter tuning", arXiv:1810.05934, algorithm 2, in the variant that stops trials and never resumes one, for which see
 * Klein, Tiao, Lienart, Archambeau and Seeger 2020, "Model-based asynchronous hyperparameter and neural architecture search",
 * arXiv:2003.10865.
 *
 * @param after r, the step of the lowest rung; 0 for the default of {@link #firstStep}
 * @param eta η, the reduction factor: one in η trials continues; 2 or more
 */
public record AshaRule(long after, int eta) implements PruningRule {

    @Override
    public boolean fallsBehind(LearningCurve trial, Collection<LearningCurve> others) {
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

    /** Returns the highest rung up to a step; 0 if there is none. */
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

    /** Returns the point at which a trial is judged at a rung; the size of the curve if it has not reached the rung. */
    private static int judged(LearningCurve curve, long rung) {
        return Math.max(1, curve.index(rung - 1) + 1);
    }
}
