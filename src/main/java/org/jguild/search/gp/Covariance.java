package org.jguild.search.gp;

/**
 * The covariance function of given hyperparameters. It has a part in which all flags act together, one that is a sum of functions of
 * single flags, and the explicit basis function g of the trend with a coefficient of variance σ_g²:
 *
 * <pre>
 * k(a, b) = σ_f² M(Σ r_i²) + σ_a²/d Σ A(d r_i²) + σ_g² g(a) g(b),   r_i² = (a_i − b_i)² / l_i²
 * </pre>
 *
 * with the Matérn kernel M and the rational quadratic kernel A. Few trials show what each flag does by itself sooner than how the
 * flags act together.
 *
 * <p>Source of the additive part: Duvenaud, Nickisch and Rasmussen 2011, "Additive Gaussian processes", arXiv:1112.4394.
 */
final class Covariance {

    private final Distance distance;
    private final QuadraticTrend trend;
    private final double[] inverseSquaredLengthScales;
    private final double signalVariance;
    private final double additiveVariance;

    Covariance(SpacePrior prior, Hyperparameters hyperparameters) {
        this.distance = prior.distance();
        this.trend = prior.trend();
        this.inverseSquaredLengthScales = hyperparameters.inverseSquaredLengthScales();
        this.signalVariance = hyperparameters.signalVariance();
        this.additiveVariance = hyperparameters.additiveVariance();
    }

    /** Returns the prior variance k(x, x) at a point with trend g(x). */
    double variance(double g) {
        return signalVariance + additiveVariance + QuadraticTrend.VARIANCE * g * g;
    }

    /** Returns the gradient of the prior variance. */
    double[] varianceGradient(double[] x) {
        double coefficient = 2 * QuadraticTrend.VARIANCE * trend.value(x);
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = coefficient * trend.derivative(i, x);
        }
        return gradient;
    }

    /** Returns the prior variance k(x, x). */
    double variance(double[] x) {
        return variance(trend(x));
    }

    /** Returns k(a, b). */
    double of(double[] a, double[] b) {
        return of(a, trend(a), b, trend(b));
    }

    /** Returns g(x), which some methods take, so that it is computed once. */
    double trend(double[] x) {
        return trend.value(x);
    }

    /** Returns k(a, b), given g at both points. */
    double of(double[] a, double trendOfA, double[] b, double trendOfB) {
        double sum = 0;
        double additive = 0;
        for (int i = 0; i < a.length; i++) {
            double squared = squared(i, a, b);
            sum += squared;
            additive += new AdditiveKernel(a.length * squared).correlation();
        }
        return combine(new Matern52(sum), additive / a.length, trendOfA * trendOfB);
    }

    /** Returns k(a, b), given g at both points, and fills in its gradient by a. */
    double of(double[] a, double trendOfA, double[] b, double trendOfB, double[] gradient) {
        double sum = 0;
        double additive = 0;
        for (int i = 0; i < a.length; i++) {
            double squared = squared(i, a, b);
            AdditiveKernel kernel = new AdditiveKernel(a.length * squared);
            sum += squared;
            additive += kernel.correlation();
            gradient[i] = additiveVariance * kernel.derivative();
        }
        Matern52 joint = new Matern52(sum);
        double byDistance = signalVariance * joint.derivative();
        double coefficient = QuadraticTrend.VARIANCE * trendOfB;
        for (int i = 0; i < a.length; i++) {
            gradient[i] = (gradient[i] + byDistance) * inverseSquaredLengthScales[i] * distance.derivative(i, a, b)
                    + coefficient * trend.derivative(i, a);
        }
        return combine(joint, additive / a.length, trendOfA * trendOfB);
    }

    private double squared(int dimension, double[] a, double[] b) {
        return inverseSquaredLengthScales[dimension] * distance.squared(dimension, a, b);
    }

    private double combine(Matern52 joint, double additive, double trends) {
        return signalVariance * joint.correlation() + additiveVariance * additive + QuadraticTrend.VARIANCE * trends;
    }

    /** Returns the squared distance of two points in units of the length scales. */
    double squaredDistance(double[] a, double[] b) {
        return distance.squared(inverseSquaredLengthScales, a, b);
    }
}
