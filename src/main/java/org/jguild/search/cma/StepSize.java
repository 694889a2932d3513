package org.jguild.search.cma;

/**
 * The step size σ and its evolution path p_σ (cumulative step-size adaptation; Hansen 2016, arXiv:1604.00772, equations 43 and
 * 44). Immutable.
 */
final class StepSize {

    /** As wide as the space. */
    private static final double MAX_SIGMA = 1;

    private final double sigma;
    private final double[] path;
    private final int generation;

    private StepSize(double sigma, double[] path, int generation) {
        this.sigma = sigma;
        this.path = path;
        this.generation = generation;
    }

    /** Returns the step size of generation 0, with the path 0. */
    static StepSize initial(double sigma, int dimensions) {
        return new StepSize(sigma, new double[dimensions], 0);
    }

    /** Returns σ, in units of the unit cube. */
    double sigma() {
        return sigma;
    }

    /**
     * Returns the step size of the next generation.
     *
     * @param parameters the strategy parameters
     * @param whitenedMeanStep C^(−1/2) ⟨y⟩_w
     */
    StepSize update(StrategyParameters parameters, double[] whitenedMeanStep) {
        double cSigma = parameters.cSigma();
        double[] nextPath = Vectors.combine(
                1 - cSigma, path, Math.sqrt(cSigma * (2 - cSigma) * parameters.muEff()), whitenedMeanStep);
        double excess = Vectors.norm(nextPath) / parameters.expectedNorm() - 1;
        double factor = StrictMath.exp(Math.min(1, cSigma / parameters.dSigma() * excess));
        double nextSigma = path.length == 0 ? sigma : Math.min(MAX_SIGMA, sigma * factor);
        return new StepSize(nextSigma, nextPath, generation + 1);
    }

    /** Returns the Heaviside function h_σ: false stalls the update of p_c while p_σ is long and σ has to grow first. */
    boolean hSigma(StrategyParameters parameters) {
        double normalization = Math.sqrt(1 - StrictMath.pow(1 - parameters.cSigma(), 2.0 * generation));
        return Vectors.norm(path) < normalization * (1.4 + 2 / (path.length + 1.0)) * parameters.expectedNorm();
    }
}
