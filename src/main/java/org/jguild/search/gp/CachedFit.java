package org.jguild.search.gp;

import java.util.List;
import org.jguild.search.points.Sample;
import org.jguild.search.points.Targets;

/**
 * Fits hyperparameters, and the form of the objectives with them. From {@value #ALWAYS} trials on they are not fitted anew
 * for each trial but at certain numbers of trials, always to the first so many, so that a search that was continued by
 * another process has the same ones. The last fit is remembered; nothing but time depends on that.
 */
final class CachedFit {

    private static final int ALWAYS = 50;
    private static final double GROWTH = 1.15;
    private static final int GREATEST_STEP = 100;
    /** Hyperparameters are as well known from so many trials as from more. */
    private static final int ENOUGH = 200;

    private final Distance distance;
    private final Double noise;
    private Sample fitted = new Sample(new double[0][], new double[0]);
    private Fitted last;

    /**
     * Makes a fit.
     *
     * @param distance how points are compared
     * @param noise the variance of repeated trials, in squared units of the objective; null to learn it
     */
    CachedFit(Distance distance, Double noise) {
        this.distance = distance;
        this.noise = noise;
    }

    /** Hyperparameters, and how to standardise objectives for them. */
    record Fitted(Targets targets, Hyperparameters hyperparameters) {}

    /** Fits to trials in the order of their numbers. */
    Fitted fit(Sample trials) {
        Sample sample = trials.first(size(trials.size())).thinned(ENOUGH).sorted();
        if (last == null || !sample.sameAs(fitted)) {
            last = noise == null ? likeliest(sample) : withNoise(sample);
            fitted = sample;
        }
        return last;
    }

    /** Of the forms of the objectives the one that the model explains best; each form starts where the one before ended. */
    private Fitted likeliest(Sample sample) {
        List<Hyperparameters> starts = HyperparameterFit.starts(distance.dimensions());
        Fitted likeliest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Targets form : Targets.forms(sample.objectives())) {
            HyperparameterFit.Fit fit = HyperparameterFit.learningNoise()
                    .fit(sample.points(), form.standardize(sample.objectives()), distance, starts);
            starts = List.of(fit.hyperparameters());
            double misfit = fit.misfit() - form.logStretch(sample.objectives());
            if (likeliest == null || misfit < least) {
                least = misfit;
                likeliest = new Fitted(form, fit.hyperparameters());
            }
        }
        return likeliest;
    }

    /** Noise is known of the objectives as they are, so they stay so. */
    private Fitted withNoise(Sample sample) {
        Targets plain = Targets.of(sample.objectives());
        HyperparameterFit.Fit fit = HyperparameterFit.withNoise(plain.variance(noise))
                .fit(
                        sample.points(),
                        plain.standardize(sample.objectives()),
                        distance,
                        HyperparameterFit.starts(distance.dimensions()));
        return new Fitted(plain, fit.hyperparameters());
    }

    private static int size(int trials) {
        if (trials <= ALWAYS) {
            return trials;
        }
        int size = ALWAYS;
        for (int next = size; next <= trials; next = Math.min((int) (size * GROWTH), size + GREATEST_STEP)) {
            size = next;
        }
        return size;
    }
}
