package org.jguild.search.cma;

/**
 * The covariance matrix C and its evolution path p_c, with the rank-one and the active rank-μ update (Hansen 2016,
 * arXiv:1604.00772, equations 45 to 47). Immutable.
 */
final class CovarianceMatrix {

    private final double[][] c;
    private final double[] path;
    private final EigenBasis eigenBasis;

    private CovarianceMatrix(double[][] c, double[] path) {
        this.c = c;
        this.path = path;
        this.eigenBasis = EigenBasis.of(c);
    }

    /** Returns C = I with the path 0. */
    static CovarianceMatrix identity(int dimensions) {
        double[][] c = new double[dimensions][dimensions];
        for (int i = 0; i < dimensions; i++) {
            c[i][i] = 1;
        }
        return new CovarianceMatrix(c, new double[dimensions]);
    }

    EigenBasis eigenBasis() {
        return eigenBasis;
    }

    /** Returns √C_ii. */
    double standardDeviation(int i) {
        return Math.sqrt(c[i][i]);
    }

    /**
     * Returns the matrix of the next generation, (1 + c_1 δ(h_σ) − c_1 − c_μ Σ w_i) C + c_1 p_c p_cᵀ + c_μ Σ w°_i y_i y_iᵀ.
     *
     * @param parameters the strategy parameters
     * @param meanStep ⟨y⟩_w, the step of the mean in units of σ
     * @param steps y_i, the steps of the trials from the former mean in units of σ, by rank
     * @param weights w_i, the recombination weights by rank
     * @param hSigma h_σ, whether p_c is updated with the step of the mean
     */
    CovarianceMatrix update(
            StrategyParameters parameters, double[] meanStep, double[][] steps, double[] weights, boolean hSigma) {
        double cC = parameters.cC();
        double variance = cC * (2 - cC);
        double[] nextPath =
                Vectors.combine(1 - cC, path, hSigma ? Math.sqrt(variance * parameters.muEff()) : 0, meanStep);
        double c1 = parameters.c1();
        double cMu = parameters.cMu();
        double decay = 1 - c1;
        double[] rankMu = new double[weights.length];
        for (int rank = 0; rank < rankMu.length; rank++) {
            decay -= cMu * weights[rank];
            rankMu[rank] = cMu * activeWeight(weights[rank], steps[rank]);
        }
        if (!hSigma) {
            decay += c1 * variance;
        }
        return new CovarianceMatrix(sum(decay, nextPath, c1, steps, rankMu), nextPath);
    }

    /** Returns w°_i: a negative weight is divided by ‖C^(−1/2) y_i‖² / n, so that C stays positive definite. */
    private double activeWeight(double weight, double[] step) {
        if (weight >= 0) {
            return weight;
        }
        double norm = Vectors.norm(eigenBasis.whiten(step));
        return norm == 0 ? 0 : weight * step.length / (norm * norm);
    }

    private double[][] sum(double decay, double[] nextPath, double c1, double[][] steps, double[] rankMu) {
        double[][] sum = new double[c.length][c.length];
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j <= i; j++) {
                double element = decay * c[i][j] + c1 * nextPath[i] * nextPath[j];
                for (int rank = 0; rank < rankMu.length; rank++) {
                    element += rankMu[rank] * steps[rank][i] * steps[rank][j];
                }
                sum[i][j] = element;
                sum[j][i] = element;
            }
        }
        return sum;
    }
}
