package org.jguild.search.cma;

/** The shape of a normal distribution, and the path from which it learns. Immutable. */
final class Covariance {

    private final double[][] matrix;
    private final double[] path;
    private final Spectrum spectrum;

    private Covariance(double[][] matrix, double[] path) {
        this.matrix = matrix;
        this.path = path;
        this.spectrum = Spectrum.of(matrix);
    }

    /** A sphere. */
    static Covariance round(int dimensions) {
        double[][] matrix = new double[dimensions][dimensions];
        for (int i = 0; i < dimensions; i++) {
            matrix[i][i] = 1;
        }
        return new Covariance(matrix, new double[dimensions]);
    }

    Spectrum spectrum() {
        return spectrum;
    }

    /** The standard deviation of a coordinate. */
    double deviation(int i) {
        return Math.sqrt(matrix[i][i]);
    }

    /**
     * Learns from a generation.
     *
     * @param strategy how fast
     * @param moved where the mean moved, in step sizes
     * @param steps where the trials lie, in step sizes from the mean before, by rank
     * @param weights of the trials by rank
     * @param steady whether the path may grow
     */
    Covariance after(Strategy strategy, double[] moved, double[][] steps, double[] weights, boolean steady) {
        double rate = strategy.pathRate();
        double grows = rate * (2 - rate);
        double[] nextPath = Vectors.blend(path, 1 - rate, moved, steady ? Math.sqrt(grows * strategy.selected()) : 0);
        double one = strategy.rankOneRate();
        double many = strategy.rankManyRate();
        double kept = 1 - one;
        double[] shares = new double[weights.length];
        for (int rank = 0; rank < shares.length; rank++) {
            kept -= many * weights[rank];
            shares[rank] = many * share(weights[rank], steps[rank]);
        }
        if (!steady) {
            kept += one * grows;
        }
        return new Covariance(sum(kept, nextPath, one, steps, shares), nextPath);
    }

    /** A rejected step counts by its direction alone, so that the matrix stays positive. */
    private double share(double weight, double[] step) {
        if (weight >= 0) {
            return weight;
        }
        double length = Vectors.length(spectrum.whiten(step));
        return length == 0 ? 0 : weight * step.length / (length * length);
    }

    private double[][] sum(double kept, double[] nextPath, double one, double[][] steps, double[] shares) {
        double[][] sum = new double[matrix.length][matrix.length];
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j <= i; j++) {
                double element = kept * matrix[i][j] + one * nextPath[i] * nextPath[j];
                for (int rank = 0; rank < shares.length; rank++) {
                    element += shares[rank] * steps[rank][i] * steps[rank][j];
                }
                sum[i][j] = element;
                sum[j][i] = element;
            }
        }
        return sum;
    }
}
