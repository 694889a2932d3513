package org.jguild.search.cma;

/**
 * The default strategy parameters of CMA-ES for n dimensions and a population of λ, with active (negative) recombination
 * weights.
 *
 * <p>Source: Hansen 2016, "The CMA evolution strategy: a tutorial", arXiv:1604.00772, table 1 (equations 49 to 58), with α_cov
 * = 2.
 */
final class StrategyParameters {

    private final int dimensions;
    private final int populationSize;
    private final int mu;
    private final double[] weights;
    private final double muEff;
    private final double cC;
    private final double cSigma;
    private final double dSigma;
    private final double c1;
    private final double cMu;

    /**
     * Computes the parameters.
     *
     * @param dimensions n, the number of normally distributed coordinates
     * @param populationSize λ, the number of trials in a generation, at least 4
     */
    StrategyParameters(int dimensions, int populationSize) {
        this.dimensions = dimensions;
        this.populationSize = populationSize;
        this.mu = populationSize / 2;
        double n = Math.max(1, dimensions);
        double[] raw = new double[populationSize];
        for (int i = 0; i < populationSize; i++) {
            raw[i] = StrictMath.log((populationSize + 1) / 2.0) - StrictMath.log(i + 1.0);
        }
        this.muEff = effectiveSelectionMass(raw, 0, mu);
        this.cC = (4 + muEff / n) / (n + 4 + 2 * muEff / n);
        this.cSigma = (muEff + 2) / (n + muEff + 5);
        this.dSigma = 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (n + 1)) - 1) + cSigma;
        this.c1 = 2 / ((n + 1.3) * (n + 1.3) + muEff);
        this.cMu = Math.min(1 - c1, 2 * (0.25 + muEff + 1 / muEff - 2) / ((n + 2) * (n + 2) + muEff));
        this.weights = scale(raw, n);
    }

    /** Returns the default λ = 4 + ⌊3 ln n⌋. */
    static int defaultPopulationSize(int dimensions) {
        return 4 + (int) (3 * StrictMath.log(Math.max(1, dimensions)));
    }

    /** Returns (Σ w_i)² / Σ w_i² over some of the weights. */
    private static double effectiveSelectionMass(double[] weights, int from, int to) {
        double sum = 0;
        double squares = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
            squares += weights[i] * weights[i];
        }
        return sum * sum / squares;
    }

    /** Scales the positive weights to the sum 1, and the negative ones so that C stays positive definite. */
    private double[] scale(double[] raw, double n) {
        double positive = 0;
        double negative = 0;
        for (double weight : raw) {
            positive += Math.max(0, weight);
            negative -= Math.min(0, weight);
        }
        double muEffNegative = effectiveSelectionMass(raw, mu, populationSize);
        double negativeSum =
                Math.min(Math.min(1 + c1 / cMu, 1 + 2 * muEffNegative / (muEff + 2)), (1 - c1 - cMu) / (n * cMu));
        double[] scaled = new double[populationSize];
        for (int i = 0; i < populationSize; i++) {
            scaled[i] = raw[i] >= 0 ? raw[i] / positive : raw[i] * negativeSum / negative;
        }
        return scaled;
    }

    /** Returns n. */
    int dimensions() {
        return dimensions;
    }

    /** Returns λ. */
    int populationSize() {
        return populationSize;
    }

    /**
     * Returns the recombination weights w_i by rank. Failed trials are no parents: the weights of the other parents are raised
     * so that they sum to 1.
     *
     * @param finished the number of trials that did not fail, at least 1
     */
    double[] weights(int finished) {
        double[] adapted = weights.clone();
        double sum = 0;
        for (int i = 0; i < mu; i++) {
            adapted[i] = i < finished ? adapted[i] : 0;
            sum += adapted[i];
        }
        for (int i = 0; i < mu; i++) {
            adapted[i] /= sum;
        }
        return adapted;
    }

    /** Returns μ_eff, the variance effective selection mass of the parents. */
    double muEff() {
        return muEff;
    }

    /** Returns c_c, the learning rate of the evolution path p_c. */
    double cC() {
        return cC;
    }

    /** Returns c_σ, the learning rate of the evolution path p_σ. */
    double cSigma() {
        return cSigma;
    }

    /** Returns d_σ, the damping of the step size. */
    double dSigma() {
        return dSigma;
    }

    /** Returns c_1, the learning rate of the rank-one update. */
    double c1() {
        return c1;
    }

    /** Returns c_μ, the learning rate of the rank-μ update. */
    double cMu() {
        return cMu;
    }

    /** Returns the approximation of E‖N(0, I)‖. */
    double expectedNorm() {
        double n = Math.max(1, dimensions);
        return Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
    }
}
