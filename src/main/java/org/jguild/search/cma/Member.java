package org.jguild.search.cma;

/** An ended trial as a generation takes it in. */
final class Member {

    private final double[] point;
    private final boolean own;
    private final double objective;

    /**
     * Makes a member.
     *
     * @param point its coordinates, those of integer flags as they were drawn where this is known
     * @param own whether the search drew it from one of its last distributions
     * @param objective what came out, to be made small; NaN when the trial failed
     */
    Member(double[] point, boolean own, double objective) {
        this.point = point;
        this.own = own;
        this.objective = objective;
    }

    double[] point() {
        return point;
    }

    boolean own() {
        return own;
    }

    boolean failed() {
        return Double.isNaN(objective);
    }

    double objective() {
        return objective;
    }
}
