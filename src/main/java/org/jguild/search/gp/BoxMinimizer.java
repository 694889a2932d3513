package org.jguild.search.gp;

/**
 * Finds a local minimum in a box: quasi-Newton steps (BFGS) in the coordinates that are free to move, shortened until the
 * function falls enough, and bent along the box's sides.
 */
final class BoxMinimizer {

    private static final int HALVINGS = 25;
    private static final double SUFFICIENT = 1e-4;

    private final double[] low;
    private final double[] high;
    private final double[] scale;
    private final int steps;
    private final double tolerance;

    /**
     * Makes a minimizer.
     *
     * @param low the least coordinates
     * @param high the greatest coordinates; equal to the least where a coordinate may not move
     * @param scale the typical length of a step in each coordinate
     * @param steps how many steps at most
     * @param tolerance when a derivative times its scale counts as 0
     */
    BoxMinimizer(double[] low, double[] high, double[] scale, int steps, double tolerance) {
        this.low = low.clone();
        this.high = high.clone();
        this.scale = scale.clone();
        this.steps = steps;
        this.tolerance = tolerance;
    }

    /** Where the search ended. */
    static final class Minimum {

        private final double[] point;
        private final double value;

        private Minimum(double[] point, double value) {
            this.point = point;
            this.value = value;
        }

        double[] point() {
            return point.clone();
        }

        double value() {
            return value;
        }
    }

    /** Goes downhill from a point. */
    Minimum minimize(Differentiable function, double[] start) {
        return new Descent(function, start).run();
    }

    /** One way down. */
    private final class Descent {

        private final Differentiable function;
        private final int n;
        private final double[][] inverseHessian;
        private double[] x;
        private double[] gradient;
        private double value;

        Descent(Differentiable function, double[] start) {
            this.function = function;
            this.n = start.length;
            this.inverseHessian = new double[n][n];
            this.x = clip(start);
            this.gradient = new double[n];
            this.value = function.at(x, gradient);
            reset();
        }

        Minimum run() {
            for (int step = 0; step < steps && Double.isFinite(value) && !flat(); step++) {
                double before = value;
                if (!step(direction()) || before - value <= 1e-9 * (1 + Math.abs(value))) {
                    break;
                }
            }
            return new Minimum(x, value);
        }

        private void reset() {
            for (int i = 0; i < n; i++) {
                inverseHessian[i] = new double[n];
                inverseHessian[i][i] = scale[i] * scale[i];
            }
        }

        private boolean isFree(int i) {
            return low[i] < high[i] && !(x[i] <= low[i] && gradient[i] > 0) && !(x[i] >= high[i] && gradient[i] < 0);
        }

        private boolean flat() {
            for (int i = 0; i < n; i++) {
                if (isFree(i) && Math.abs(gradient[i]) * scale[i] > tolerance) {
                    return false;
                }
            }
            return true;
        }

        private double[] direction() {
            double[] direction = newton();
            if (Cholesky.dot(direction, gradient, n) < 0) {
                return direction;
            }
            reset();
            return newton();
        }

        private double[] newton() {
            double[] direction = new double[n];
            double longest = 1;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n && isFree(i); j++) {
                    direction[i] -= isFree(j) ? inverseHessian[i][j] * gradient[j] : 0;
                }
                longest = Math.max(longest, Math.abs(direction[i]) / scale[i]);
            }
            for (int i = 0; i < n; i++) {
                direction[i] /= longest;
            }
            return direction;
        }

        /** Takes a step; false when no length of it goes down. */
        private boolean step(double[] direction) {
            double length = 1;
            double[] there = new double[n];
            for (int halving = 0; halving < HALVINGS; halving++) {
                double[] target = new double[n];
                for (int i = 0; i < n; i++) {
                    target[i] = x[i] + length * direction[i];
                }
                target = clip(target);
                double reached = function.at(target, there);
                if (reached <= value + SUFFICIENT * slope(target)) {
                    learn(target, there);
                    x = target;
                    gradient = there;
                    value = reached;
                    return true;
                }
                length *= halving < 3 ? 0.5 : 0.2;
            }
            return false;
        }

        private double slope(double[] target) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += gradient[i] * (target[i] - x[i]);
            }
            return sum;
        }

        /** The BFGS update of the inverse Hessian. */
        private void learn(double[] target, double[] there) {
            double[] moved = new double[n];
            double[] turned = new double[n];
            for (int i = 0; i < n; i++) {
                moved[i] = target[i] - x[i];
                turned[i] = there[i] - gradient[i];
            }
            double curvature = Cholesky.dot(moved, turned, n);
            if (!(curvature > 1e-12)) {
                return;
            }
            double[] product = new double[n];
            for (int i = 0; i < n; i++) {
                product[i] = Cholesky.dot(inverseHessian[i], turned, n);
            }
            double factor = 1 + Cholesky.dot(turned, product, n) / curvature;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    inverseHessian[i][j] +=
                            (factor * moved[i] * moved[j] - product[i] * moved[j] - moved[i] * product[j]) / curvature;
                }
            }
        }

        private double[] clip(double[] point) {
            double[] inside = new double[n];
            for (int i = 0; i < n; i++) {
                inside[i] = Math.max(low[i], Math.min(high[i], point[i]));
            }
            return inside;
        }
    }
}
