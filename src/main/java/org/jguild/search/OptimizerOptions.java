package org.jguild.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jguild.flag.FlagValues;
import org.jguild.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the built-in optimizers with a model. Not all of them use all of these.
 *
 * @param randomStarts how many trials are made before a model proposes any, at least 0; null for the optimizer's own rule
 * @param acquisition how a model's expectation and its uncertainty are weighed
 * @param kappa for {@link AcquisitionFunction#LCB}, how many standard deviations count; at least 0
 * @param xi for {@link AcquisitionFunction#EI} and {@link AcquisitionFunction#PI}, what counts as an improvement, in
 *     standard deviations of the objectives so far; at least 0
 * @param noise the variance that repeated trials show, in squared units of the objective, at least 0; null to learn it
 */
public record OptimizerOptions(
        @Nullable Integer randomStarts,
        AcquisitionFunction acquisition,
        double kappa,
        double xi,
        @Nullable Double noise) {

    /** What optimizers do when nothing is set. */
    public static final OptimizerOptions DEFAULT = new OptimizerOptions(null, AcquisitionFunction.EI, 1.96, 0, null);

    /** How many trials fill the space first, of all optimizers with a model. */
    public static final OptimizerSetting RANDOM_STARTS = OptimizerSetting.integer(
            "random-starts", null, 0, "how many trials fill the space before the model proposes any");

    /** The variance of repeated trials, of a Gaussian process. */
    public static final OptimizerSetting NOISE = new OptimizerSetting(
            "noise",
            OptimizerSetting.Kind.REAL,
            "gaussian",
            0,
            List.of("gaussian"),
            "the variance of repeated trials, or gaussian to learn it");

    /** Refuses numbers without a meaning. */
    public OptimizerOptions {
        if (randomStarts != null && randomStarts < 0) {
            throw new IllegalArgumentException("random starts: " + randomStarts);
        }
        if (!(kappa >= 0 && xi >= 0) || (noise != null && !(noise >= 0))) {
            throw new IllegalArgumentException("kappa " + kappa + ", xi " + xi + ", noise " + noise);
        }
    }

    /**
     * Returns the settings of all optimizers with an acquisition function.
     *
     * @param drawn how one of the acquisition functions is drawn if the user chose none
     * @return {@link #RANDOM_STARTS} and the settings of the acquisition function
     */
    public static List<OptimizerSetting> acquisition(String drawn) {
        return List.of(
                RANDOM_STARTS,
                OptimizerSetting.word(
                        "acq-func",
                        DEFAULT.acquisition().shownAs(),
                        Named.names(AcquisitionFunction.values()),
                        "the acquisition function; " + drawn),
                OptimizerSetting.real("kappa", DEFAULT.kappa(), 0, "for LCB, how many standard deviations count"),
                OptimizerSetting.real(
                        "xi",
                        DEFAULT.xi(),
                        0,
                        "for EI and PI, what counts as an improvement, in standard deviations of the objectives so far"));
    }

    /**
     * Returns the values of the settings.
     *
     * @return by name; without what is null here
     */
    public Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        values.put("acq-func", acquisition.shownAs());
        values.put("kappa", kappa);
        values.put("xi", xi);
        values.put(RANDOM_STARTS.name(), randomStarts);
        values.put(NOISE.name(), noise);
        values.values().removeIf(Objects::isNull);
        return values;
    }

    /**
     * Reads the values of settings.
     *
     * @param values checked ones, by the names above; for those that are missing the default counts
     * @return the options
     */
    public static OptimizerOptions of(FlagValues values) {
        String acquisition = String.valueOf(values.get("acq-func"));
        return new OptimizerOptions(
                values.get(RANDOM_STARTS.name()) instanceof Long starts ? starts.intValue() : null,
                Named.find(acquisition, AcquisitionFunction.values()).orElse(DEFAULT.acquisition()),
                values.get("kappa") instanceof Double kappa ? kappa : DEFAULT.kappa(),
                values.get("xi") instanceof Double xi ? xi : DEFAULT.xi(),
                values.get(NOISE.name()) instanceof Double noise ? noise : null);
    }
}
