package org.jguild.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.batch.BatchPlan;
import org.jguild.chart.Chart;
import org.jguild.chart.Charts;
import org.jguild.chart.Trials;
import org.jguild.error.GuildException;
import org.jguild.flag.SearchSpace;

/** Draws the results of several searches side by side. */
final class SideBySide {

    private SideBySide() {}

    /** What repetitions of a search have in common. */
    private record Search(String operation, String optimizer, SearchSpace space) {

        static Search of(BatchPlan plan) {
            String optimizer = plan.optimizer().provider().isGrid()
                    ? "grid"
                    : plan.optimizer().name();
            return new Search(plan.operation(), optimizer, plan.space());
        }
    }

    static Chart of(List<RunResult> results) {
        Map<Search, List<Trials>> searches = new LinkedHashMap<>();
        for (RunResult result : results) {
            SearchReport.Found found = result.report()
                    .found()
                    .orElseThrow(() -> new GuildException(
                            "A single run of " + result.operation() + " is no search: pass results of batches."));
            if (!result.objective().equals(results.get(0).objective())) {
                throw new GuildException("The searches have different objectives: "
                        + results.get(0).objective().text() + " and "
                        + result.objective().text() + ".");
            }
            searches.computeIfAbsent(Search.of(found.plan()), search -> new ArrayList<>())
                    .add(found.trials());
        }
        Map<String, List<Trials>> named = new LinkedHashMap<>();
        searches.forEach((search, trials) -> named.put(name(search, searches.keySet()), trials));
        return Charts.searches(named);
    }

    /** The optimizer; with the operation and the space if these differ between searches with that optimizer. */
    private static String name(Search search, Iterable<Search> all) {
        boolean sameOptimizer = false;
        boolean sameOperation = false;
        for (Search other : all) {
            boolean same = !other.equals(search) && other.optimizer().equals(search.optimizer());
            sameOptimizer |= same;
            sameOperation |= same && other.operation().equals(search.operation());
        }
        String operation = search.operation() + "+" + search.optimizer();
        if (sameOperation) {
            return operation + " " + search.space().text();
        }
        return sameOptimizer ? operation : search.optimizer();
    }
}
