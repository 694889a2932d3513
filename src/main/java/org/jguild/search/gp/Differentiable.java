package org.jguild.search.gp;

/** A function of several variables that also computes its gradient. */
@FunctionalInterface
interface Differentiable {

    /**
     * Returns the value at a point.
     *
     * @param x the point; not changed
     * @param gradient is filled with the partial derivatives at x
     * @return the value; may be infinite or NaN where the function is not defined
     */
    double value(double[] x, double[] gradient);
}
