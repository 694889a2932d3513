package org.jguild.search;

/**
 * What a user may set of an optimizer. An optimizer has no use for some of them.
 *
 * @param randomStarts how many trials are made before a model proposes any, at least 0; null for the optimizer's own rule
 * @param acquisition how a model's expectation and its uncertainty are weighed
 * @param kappa for {@link AcquisitionFunction#LCB}, how many standard deviations count; at least 0
 * @param xi for {@link AcquisitionFunction#EI} and {@link AcquisitionFunction#PI}, what counts as an improvement, in
 *     standard deviations of the objectives so far; at least 0
 * @param noise the variance that repeated trials show, in squared units of the objective, at least 0; null to learn it
 */
public record OptimizerOptions(
        Integer randomStarts, AcquisitionFunction acquisition, double kappa, double xi, Double noise) {

    /** What optimizers do when nothing is set. */
    public static final OptimizerOptions DEFAULT = new OptimizerOptions(null, AcquisitionFunction.EI, 1.96, 0, null);

    /** Refuses numbers without a meaning. */
    public OptimizerOptions {
        if (randomStarts != null && randomStarts < 0) {
            throw new IllegalArgumentException("random starts: " + randomStarts);
        }
        if (!(kappa >= 0 && xi >= 0) || (noise != null && !(noise >= 0))) {
            throw new IllegalArgumentException("kappa " + kappa + ", xi " + xi + ", noise " + noise);
        }
    }
}
