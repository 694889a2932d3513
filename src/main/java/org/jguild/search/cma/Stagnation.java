package org.jguild.search.cma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The best objectives of the generations since a start, and whether there is still hope in going on (the criteria
 * <i>TolFun</i> and <i>Stagnation</i> of Hansen 2009, "Benchmarking a bi-population CMA-ES").
 */
final class Stagnation {

    private static final double ALIKE = 1e-12;

    private final List<Double> bests = new ArrayList<>();

    /** Adds the best objective of a generation. */
    void add(double best) {
        bests.add(best);
    }

    /**
     * Tells whether a new start is due.
     *
     * @param dimensions of the space
     * @param population how many trials make a generation
     */
    boolean isHopeless(int dimensions, int population) {
        int unit = 30 * dimensions / population;
        return isFlat(10 + unit) || isStuck(Math.max(120 + unit, bests.size() / 5));
    }

    private boolean isFlat(int generations) {
        if (bests.size() < generations) {
            return false;
        }
        List<Double> last = last(generations);
        double least = Collections.min(last);
        double most = Collections.max(last);
        return most - least <= ALIKE * Math.max(Math.abs(least), Math.abs(most));
    }

    /** Whether the last three tenths were no better than the first. */
    private boolean isStuck(int generations) {
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
