package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jguild.run.Objective;
import org.jguild.run.Run;

/** The charts of a set of runs. */
public final class Charts {

    private Charts() {}

    /**
     * Draws how a search went.
     *
     * @param runs the trials, in the order they were made; those without a finite objective are left out and counted in the
     *     title
     * @param objective what was searched for
     * @return the objective by trial, from 1, and the best so far
     */
    public static Chart history(List<Run> runs, Objective objective) {
        String name = objective.column().heading();
        List<Object> numbers = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> best = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            double value = value(runs.get(i), objective);
            if (Double.isFinite(value)) {
                double before = best.isEmpty() ? value : best.get(best.size() - 1);
                numbers.add((double) (i + 1));
                values.add(value);
                best.add(objective.maximize() ? Math.max(before, value) : Math.min(before, value));
            }
        }
        int missing = runs.size() - values.size();
        String title = name + " by trial" + (missing == 0 ? "" : " (" + missing + " without a value)");
        return new Chart(
                title,
                "trial",
                false,
                name,
                List.of(new Series(name, numbers, values, false), new Series("best so far", numbers, best, true)));
    }

    /**
     * Draws one flag against the objective.
     *
     * @param runs the trials; those without the flag or a finite objective are left out
     * @param flag the flag
     * @param logarithmic whether it is shown by its order of magnitude
     * @param objective what was searched for
     * @return a point a trial
     */
    public static Chart flag(List<Run> runs, String flag, boolean logarithmic, Objective objective) {
        String name = objective.column().heading();
        List<Object> places = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Run run : runs) {
            Object place = run.flags().get(flag);
            double value = value(run, objective);
            if (place != null && Double.isFinite(value)) {
                places.add(place);
                values.add(value);
            }
        }
        return new Chart(
                name + " by " + flag, flag, logarithmic, name, List.of(new Series(name, places, values, false)));
    }

    private static double value(Run run, Objective objective) {
        OptionalDouble value = objective.value(run);
        return value.orElse(Double.NaN);
    }
}
