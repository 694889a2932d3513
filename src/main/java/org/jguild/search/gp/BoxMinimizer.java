package org.jguild.search.gp;

/**
 * Finds a local minimum of a function in a box by a projected quasi-Newton method: a BFGS step in the free coordinates, with a
 * backtracking line search along the projection onto the box.
 *
 * <p>Sources: Nocedal and Wright 2006, Numerical Optimization, second edition, equation 6.17 (BFGS update of the inverse
 * Hessian) and algorithm 3.1 (backtracking); Bertsekas 1982, "Projected Newton methods for optimization problems with simple
 * constraints", doi:10.1137/0320018 (free coordinates, and sufficient decrease along the projection).
 */
final class BoxMinimizer {

    private static final int MAX_BACKTRACKS = 25;
    /** The constant c_1 of the condition of sufficient decrease (Armijo). */
    private static final double SUFFICIENT_DECREASE = 1e-4;
    /** The search ends when a step decreases the function by less than this, relative to its value. */
    private static final double MIN_RELATIVE_DECREASE = 1e-9;
    /** The inverse Hessian is updated only if sᵀy is greater than this, so that it stays positive definite. */
    private static final double MIN_CURVATURE = 1e-12;

    private final double[] low;
    private final double[] high;
    private final double[] scale;
    private final int maxSteps;
    private final double tolerance;

    /**
     * Creates a minimizer.
     *
     * @param low the lower bounds
     * @param high the upper bounds; equal to the lower one where a coordinate is fixed
     * @param scale the maximum length of a step in each coordinate
     * @param maxSteps the maximum number of steps
     * @param tolerance a partial derivative times its scale counts as 0 up to this value
     */
    BoxMinimizer(double[] low, double[] high, double[] scale, int maxSteps, double tolerance) {
        this.low = low.clone();
        this.high = high.clone();
        this.scale = scale.clone();
        this.maxSteps = maxSteps;
        this.tolerance = tolerance;
    }

    /** The point where a search ended, and the value there. */
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

    /** Minimizes a function from a start point. */
    Minimum minimize(Differentiable function, double[] start) {
        return new Descent(function, start).run();
    }

    /** The state of one search: the current point x, f(x), ∇f(x), and H, the approximation of the inverse Hessian. */
    private final class Descent {

        private final Differentiable function;
        private final int n;
        private final double[][] h;
        private double[] x;
        private double[] gradient;
        private double value;

        Descent(Differentiable function, double[] start) {
            this.function = function;
            this.n = start.length;
            this.h = new double[n][n];
            this.x = project(start);
            this.gradient = new double[n];
            this.value = function.value(x, gradient);
            resetInverseHessian();
        }

        Minimum run() {
            for (int step = 0; step < maxSteps && Double.isFinite(value) && !isStationary(); step++) {
                double before = value;
                if (!lineSearch(descentDirection())
                        || before - value <= MIN_RELATIVE_DECREASE * (1 + Math.abs(value))) {
                    break;
                }
            }
            return new Minimum(x, value);
        }

        private void resetInverseHessian() {
            for (int i = 0; i < n; i++) {
                h[i] = new double[n];
                h[i][i] = scale[i] * scale[i];
            }
        }

        /** Whether a coordinate is not fixed and not at a bound with the descent pointing outwards. */
        private boolean isFree(int i) {
            return low[i] < high[i] && !(x[i] <= low[i] && gradient[i] > 0) && !(x[i] >= high[i] && gradient[i] < 0);
        }

        private boolean isStationary() {
            for (int i = 0; i < n; i++) {
                if (isFree(i) && Math.abs(gradient[i]) * scale[i] > tolerance) {
                    return false;
                }
            }
            return true;
        }

        private double[] descentDirection() {
            double[] direction = quasiNewtonDirection();
            if (Cholesky.dot(direction, gradient, n) < 0) {
                return direction;
            }
            resetInverseHessian();
            return quasiNewtonDirection();
        }

        /** Returns −H∇f over the free coordinates, shortened so that no coordinate moves by more than its scale. */
        private double[] quasiNewtonDirection() {
            double[] direction = new double[n];
            double longest = 1;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n && isFree(i); j++) {
                    direction[i] -= isFree(j) ? h[i][j] * gradient[j] : 0;
                }
                longest = Math.max(longest, Math.abs(direction[i]) / scale[i]);
            }
            for (int i = 0; i < n; i++) {
                direction[i] /= longest;
            }
            return direction;
        }

        /** Moves along a direction; returns false if no step length decreases the function sufficiently. */
        private boolean lineSearch(double[] direction) {
            double stepLength = 1;
            double[] nextGradient = new double[n];
            for (int backtrack = 0; backtrack < MAX_BACKTRACKS; backtrack++) {
                double[] next = new double[n];
                for (int i = 0; i < n; i++) {
                    next[i] = x[i] + stepLength * direction[i];
                }
                next = project(next);
                double nextValue = function.value(next, nextGradient);
                if (nextValue <= value + SUFFICIENT_DECREASE * linearChange(next)) {
                    updateInverseHessian(next, nextGradient);
                    x = next;
                    gradient = nextGradient;
                    value = nextValue;
                    return true;
                }
                stepLength *= backtrack < 3 ? 0.5 : 0.2;
            }
            return false;
        }

        /** Returns ∇fᵀ(next − x). */
        private double linearChange(double[] next) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += gradient[i] * (next[i] - x[i]);
            }
            return sum;
        }

        /**
         * Updates H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ with the step s, the change y of the gradient and ρ = 1/(sᵀy),
         * multiplied out as H + ((1 + yᵀHy/sᵀy) s sᵀ − Hy sᵀ − s (Hy)ᵀ) / sᵀy.
         */
        private void updateInverseHessian(double[] next, double[] nextGradient) {
            double[] s = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                s[i] = next[i] - x[i];
                y[i] = nextGradient[i] - gradient[i];
            }
            double sy = Cholesky.dot(s, y, n);
            if (!(sy > MIN_CURVATURE)) {
                return;
            }
            double[] hy = new double[n];
            for (int i = 0; i < n; i++) {
                hy[i] = Cholesky.dot(h[i], y, n);
            }
            double factor = 1 + Cholesky.dot(y, hy, n) / sy;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    h[i][j] += (factor * s[i] * s[j] - hy[i] * s[j] - s[i] * hy[j]) / sy;
                }
            }
        }

        private double[] project(double[] point) {
            double[] projected = new double[n];
            for (int i = 0; i < n; i++) {
                projected[i] = Math.max(low[i], Math.min(high[i], point[i]));
            }
            return projected;
        }
    }
}
