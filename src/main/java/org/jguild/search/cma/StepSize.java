package org.jguild.search.cma;

/** How far trials lie from the mean, and the path that tells whether that is too near or too far. Immutable. */
final class StepSize {

    /** As wide as the space; a wider distribution would find nothing more. */
    private static final double GREATEST = 1;

    private final double value;
    private final double[] path;
    private final int generations;

    private StepSize(double value, double[] path, int generations) {
        this.value = value;
        this.path = path;
        this.generations = generations;
    }

    /** A step size that nothing was learned of. */
    static StepSize of(double value, int dimensions) {
        return new StepSize(value, new double[dimensions], 0);
    }

    /** The step size σ, in units of the unit cube. */
    double value() {
        return value;
    }

    /**
     * Learns from a generation.
     *
     * @param strategy how fast
     * @param whitened where the mean moved, in step sizes, whitened
     */
    StepSize after(Strategy strategy, double[] whitened) {
        double rate = strategy.stepRate();
        double[] next = Vectors.blend(path, 1 - rate, whitened, Math.sqrt(rate * (2 - rate) * strategy.selected()));
        double excess = Vectors.length(next) / strategy.expectedLength() - 1;
        double factor = StrictMath.exp(Math.min(1, rate / strategy.damping() * excess));
        double changed = path.length == 0 ? value : Math.min(GREATEST, value * factor);
        return new StepSize(changed, next, generations + 1);
    }

    /** Whether the path is so short that the covariance may learn from it; at a long one the step size must grow first. */
    boolean isSteady(Strategy strategy) {
        double grown = Math.sqrt(1 - StrictMath.pow(1 - strategy.stepRate(), 2.0 * generations));
        return Vectors.length(path) < grown * (1.4 + 2 / (path.length + 1.0)) * strategy.expectedLength();
    }
}
