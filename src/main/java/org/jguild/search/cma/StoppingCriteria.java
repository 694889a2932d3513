package org.jguild.search.cma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The criteria that end a run of CMA-ES before a restart, computed from the best objective of each of its generations.
 *
 * <p>Source: Hansen 2009, "Benchmarking a BI-population CMA-ES on the BBOB-2009 function testbed",
 * doi:10.1145/1570256.1570333: <i>TolFun</i> with a relative tolerance, and <i>Stagnation</i> of the best values.
 */
final class StoppingCriteria {

    private static final double RELATIVE_TOLERANCE = 1e-12;

    private final List<Double> bests = new ArrayList<>();

    /** Adds the best objective of a generation. */
    void add(double best) {
        bests.add(best);
    }

    /**
     * Whether a criterion is met.
     *
     * @param dimensions of the space
     * @param populationSize the number of trials in a generation
     */
    boolean isMet(int dimensions, int populationSize) {
        int unit = 30 * dimensions / populationSize;
        return tolFun(10 + unit) || stagnation(Math.max(120 + unit, bests.size() / 5));
    }

    /** Whether the values of the last generations are equal up to the tolerance. */
    private boolean tolFun(int generations) {
        if (bests.size() < generations) {
            return false;
        }
        List<Double> last = last(generations);
        double min = Collections.min(last);
        double max = Collections.max(last);
        return max - min <= RELATIVE_TOLERANCE * Math.max(Math.abs(min), Math.abs(max));
    }

    /** Whether of the last generations the latest 30 % have no better median than the first 30 %. */
    private boolean stagnation(int generations) {
        if (bests.size() < generations) {
            return false;
        }
        List<Double> last = last(generations);
        int part = (int) Math.ceil(0.3 * generations);
        return median(last.subList(generations - part, generations)) >= median(last.subList(0, part));
    }

    private List<Double> last(int generations) {
        return bests.subList(bests.size() - generations, bests.size());
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
