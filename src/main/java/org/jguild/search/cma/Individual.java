package org.jguild.search.cma;

/** An ended trial as a member of a generation. */
final class Individual {

    private final double[] point;
    private final boolean injected;
    private final double objective;

    /**
     * Creates an individual.
     *
     * @param point its coordinates, those of integer flags as they were drawn if that is known
     * @param injected whether it was not drawn from one of the last distributions of this search
     * @param objective the objective, to be minimized; NaN if the trial failed
     */
    Individual(double[] point, boolean injected, double objective) {
        this.point = point;
        this.injected = injected;
        this.objective = objective;
    }

    double[] point() {
        return point;
    }

    boolean injected() {
        return injected;
    }

    boolean failed() {
        return Double.isNaN(objective);
    }

    double objective() {
        return objective;
    }
}
