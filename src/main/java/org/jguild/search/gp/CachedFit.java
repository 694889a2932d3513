package org.jguild.search.gp;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jguild.search.points.ObjectiveTransform;
import org.jguild.search.points.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Fits the hyperparameters, and with them the transformation of the objectives under which their marginal likelihood is
 * highest. Up to {@value #MAX_ALWAYS_FITTED} trials the fit is made anew for each; beyond, only at
 * certain numbers n of trials and always to the first n, so that a search continued by another process has the same fit. The
 * last fit is cached, which saves time and changes nothing.
 */
final class CachedFit {

    private static final int MAX_ALWAYS_FITTED = 50;
    private static final double GROWTH = 1.15;
    private static final int MAX_GROWTH = 100;
    /** More trials than these do not make hyperparameters more accurate. */
    private static final int MAX_TRIALS = 200;

    private final SpacePrior prior;
    private final @Nullable Double noiseVariance;
    private Sample fitted = new Sample(new double[0][], new double[0]);
    private @Nullable FittedModel last;

    /**
     * Creates a fit.
     *
     * @param prior what is assumed of the objective
     * @param noiseVariance σ_n² in squared units of the objective; null to estimate it
     */
    CachedFit(SpacePrior prior, @Nullable Double noiseVariance) {
        this.prior = prior;
        this.noiseVariance = noiseVariance;
    }

    /** The hyperparameters, and the transformation of objectives that they belong to. */
    record FittedModel(ObjectiveTransform transform, Hyperparameters hyperparameters) {}

    /** Fits to trials, which are in the order of their numbers. */
    FittedModel fit(Sample trials) {
        Sample sample = trials.first(size(trials.size())).thinned(MAX_TRIALS).sorted();
        if (last == null || !sample.sameAs(fitted)) {
            last = noiseVariance == null ? selectTransform(sample) : withNoise(sample, noiseVariance);
            fitted = sample;
        }
        return last;
    }

    /**
     * Returns the transformation with the highest posterior density of the untransformed objectives, as a few steps of the estimator
     * show it, which start from the hyperparameters of the one before.
     */
    private FittedModel selectTransform(Sample sample) {
        MapEstimator estimator = MapEstimator.withUnknownNoise();
        List<Hyperparameters> starts = MapEstimator.starts(prior.dimensions());
        FittedModel best = null;
        double lowest = Double.POSITIVE_INFINITY;
        for (ObjectiveTransform transform : ObjectiveTransform.candidates(sample.objectives())) {
            MapEstimator.Estimate estimate =
                    estimator.screen(sample.points(), transform.apply(sample.objectives()), prior, starts);
            starts = List.of(estimate.hyperparameters());
            double negativeLogPosterior = estimate.negativeLogPosterior() - transform.logJacobian(sample.objectives());
            if (best == null || negativeLogPosterior < lowest) {
                lowest = negativeLogPosterior;
                best = new FittedModel(transform, estimate.hyperparameters());
            }
        }
        ObjectiveTransform transform = requireNonNull(best).transform();
        return new FittedModel(
                transform,
                estimator
                        .refine(sample.points(), transform.apply(sample.objectives()), prior, best.hyperparameters())
                        .hyperparameters());
    }

    /** A known noise variance refers to the objectives as they are, so no transformation bends them. */
    private FittedModel withNoise(Sample sample, double knownVariance) {
        ObjectiveTransform linear = ObjectiveTransform.linear(sample.objectives());
        MapEstimator.Estimate estimate = MapEstimator.withNoise(linear.variance(knownVariance))
                .estimate(
                        sample.points(),
                        linear.apply(sample.objectives()),
                        prior,
                        MapEstimator.starts(prior.dimensions()));
        return new FittedModel(linear, estimate.hyperparameters());
    }

    private static int size(int trials) {
        if (trials <= MAX_ALWAYS_FITTED) {
            return trials;
        }
        int size = MAX_ALWAYS_FITTED;
        for (int next = size; next <= trials; next = Math.min((int) (size * GROWTH), size + MAX_GROWTH)) {
            size = next;
        }
        return size;
    }
}
