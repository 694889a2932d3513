package org.jguild.search.cma;

/**
 * How fast a distribution learns: the default settings of the covariance matrix adaptation evolution strategy (Hansen 2016,
 * arXiv:1604.00772, table 1), negative weights included.
 */
final class Strategy {

    private final int dimensions;
    private final int population;
    private final int parents;
    private final double[] weights;
    private final double selected;
    private final double pathRate;
    private final double stepRate;
    private final double damping;
    private final double rankOneRate;
    private final double rankManyRate;

    /**
     * Makes the settings.
     *
     * @param dimensions how many coordinates are normally distributed
     * @param population how many trials make a generation, at least 4
     */
    Strategy(int dimensions, int population) {
        this.dimensions = dimensions;
        this.population = population;
        this.parents = population / 2;
        double n = Math.max(1, dimensions);
        double[] raw = new double[population];
        for (int i = 0; i < population; i++) {
            raw[i] = StrictMath.log((population + 1) / 2.0) - StrictMath.log(i + 1.0);
        }
        this.selected = effective(raw, 0, parents);
        this.pathRate = (4 + selected / n) / (n + 4 + 2 * selected / n);
        this.stepRate = (selected + 2) / (n + selected + 5);
        this.damping = 1 + 2 * Math.max(0, Math.sqrt((selected - 1) / (n + 1)) - 1) + stepRate;
        this.rankOneRate = 2 / ((n + 1.3) * (n + 1.3) + selected);
        this.rankManyRate =
                Math.min(1 - rankOneRate, 2 * (0.25 + selected + 1 / selected - 2) / ((n + 2) * (n + 2) + selected));
        this.weights = scaled(raw, n);
    }

    /** The usual number of trials in a generation. */
    static int usualPopulation(int dimensions) {
        return 4 + (int) (3 * StrictMath.log(Math.max(1, dimensions)));
    }

    /** How many equally weighted trials are worth as much as the weighted ones. */
    private static double effective(double[] weights, int from, int to) {
        double sum = 0;
        double squares = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
            squares += weights[i] * weights[i];
        }
        return sum * sum / squares;
    }

    /** Positive weights sum to 1, negative ones to as much as leaves the matrix positive. */
    private double[] scaled(double[] raw, double n) {
        double positive = 0;
        double negative = 0;
        for (double weight : raw) {
            positive += Math.max(0, weight);
            negative -= Math.min(0, weight);
        }
        double rejected = effective(raw, parents, population);
        double most = Math.min(
                Math.min(1 + rankOneRate / rankManyRate, 1 + 2 * rejected / (selected + 2)),
                (1 - rankOneRate - rankManyRate) / (n * rankManyRate));
        double[] scaled = new double[population];
        for (int i = 0; i < population; i++) {
            scaled[i] = raw[i] >= 0 ? raw[i] / positive : raw[i] * most / negative;
        }
        return scaled;
    }

    /** How many coordinates are normally distributed. */
    int dimensions() {
        return dimensions;
    }

    /** How many trials make a generation. */
    int population() {
        return population;
    }

    /**
     * The weights of the trials of a generation by rank. Trials that failed are no parents: where they would be, the weights
     * of the others are raised.
     *
     * @param finished how many did not fail, at least 1
     */
    double[] weights(int finished) {
        double[] weighed = weights.clone();
        double sum = 0;
        for (int i = 0; i < parents; i++) {
            weighed[i] = i < finished ? weighed[i] : 0;
            sum += weighed[i];
        }
        for (int i = 0; i < parents; i++) {
            weighed[i] /= sum;
        }
        return weighed;
    }

    /** How many equally weighted trials the parents are worth, μ_eff. */
    double selected() {
        return selected;
    }

    /** The rate of the path of the covariance, c_c. */
    double pathRate() {
        return pathRate;
    }

    /** The rate of the path of the step size, c_σ. */
    double stepRate() {
        return stepRate;
    }

    /** How slowly the step size follows its path, d_σ. */
    double damping() {
        return damping;
    }

    /** What the path adds to the covariance, c_1. */
    double rankOneRate() {
        return rankOneRate;
    }

    /** What the trials add to the covariance, c_μ. */
    double rankManyRate() {
        return rankManyRate;
    }

    /** The expected length of a normal vector. */
    double expectedLength() {
        double n = Math.max(1, dimensions);
        return Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
    }
}
