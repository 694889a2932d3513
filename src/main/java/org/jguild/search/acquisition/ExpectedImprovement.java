package org.jguild.search.acquisition;

/**
 * The logarithm of the expected improvement E[max(0, f* − f(x))] = σ h(z) with z = (f* − μ)/σ and h(z) = φ(z) + z Φ(z).
 *
 * <p>Sources: Jones, Schonlau and Welch 1998, "Efficient global optimization of expensive black-box functions",
 * doi:10.1023/A:1008306431147; the logarithm: Ament, Daulton, Eriksson, Balandat and Bakshy 2023, "Unexpected improvements to
 * expected improvement for Bayesian optimization", arXiv:2310.20708.
 *
 * @param incumbent f*, the value to improve on
 * @param inflation the factor by which σ is multiplied, more than 1 to explore; the constant log(inflation) is left out
 */
public record ExpectedImprovement(double incumbent, double inflation) implements Criterion {

    @Override
    public double value(Posterior posterior) {
        return StrictMath.log(posterior.standardDeviation()) + LogExpectedImprovement.logH(z(posterior));
    }

    @Override
    public double derivativeByMean(Posterior posterior) {
        return -LogExpectedImprovement.logHDerivative(z(posterior)) / (inflation * posterior.standardDeviation());
    }

    @Override
    public double derivativeByDeviation(Posterior posterior) {
        double z = z(posterior);
        return (1 - z * LogExpectedImprovement.logHDerivative(z)) / posterior.standardDeviation();
    }

    private double z(Posterior posterior) {
        return (incumbent - posterior.mean()) / (inflation * posterior.standardDeviation());
    }
}
