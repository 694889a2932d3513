package org.jguild.search.gp;

/** A function of several numbers that knows its derivatives. */
@FunctionalInterface
interface Differentiable {

    /**
     * Gives the value at a point.
     *
     * @param x the point; not changed
     * @param gradient is filled with the derivatives there
     * @return the value; may be infinite or not a number where the function does not exist
     */
    double at(double[] x, double[] gradient);
}
