package org.jguild.search;

import java.util.ArrayList;
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
 * @param repeats whether points are tried again when all points of the space were tried; if not, the search ends
 * @param noise the variance that repeated trials show, in squared units of the objective, at least 0; null to learn it
 */
public record OptimizerOptions(
        @Nullable Integer randomStarts,
        AcquisitionFunction acquisition,
        double kappa,
        double xi,
        boolean repeats,
        @Nullable Double noise) {

    /** What optimizers do when nothing is set. */
    public static final OptimizerOptions DEFAULT = new OptimizerOptions(null, AcquisitionFunction.EI, 1.96, 0, null);

    private static final String REPEAT = "repeat";

    /** How many trials fill the space first, of all optimizers with a model. */
    public static final OptimizerSetting RANDOM_STARTS = OptimizerSetting.integer(
            "random-starts", null, 0, "how many trials fill the space before the model proposes any");

    /** Whether the program's defaults are the first trial, of all optimizers with a model. */
    public static final OptimizerSetting FIRST_TRIAL = OptimizerSetting.word(
            "first-trial",
            "default",
            List.of("default", "design"),
            "the first trial: the defaults of the program, if they lie in the space, or a point of the initial design");

    /** What to do when all points of a space were tried. */
    public static final OptimizerSetting EXHAUSTED = OptimizerSetting.word(
            "exhausted",
            "stop",
            List.of("stop", REPEAT),
            "what to do when all points of the space were tried: end the search, or try the best ones again");

    /** The variance of repeated trials, of a Gaussian process. */
    public static final OptimizerSetting NOISE = new OptimizerSetting(
            "noise",
            OptimizerSetting.Kind.REAL,
            "gaussian",
            0,
            List.of("gaussian"),
            "the variance of repeated trials, or gaussian to learn it");

    /**
     * Creates settings of a search that ends when all points were tried.
     *
     * @param randomStarts as above
     * @param acquisition as above
     * @param kappa as above
     * @param xi as above
     * @param noise as above
     */
    public OptimizerOptions(
            @Nullable Integer randomStarts,
            AcquisitionFunction acquisition,
            double kappa,
            double xi,
            @Nullable Double noise) {
        this(randomStarts, acquisition, kappa, xi, false, noise);
    }

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
     * Returns the settings of all optimizers with a model.
     *
     * @return {@link #RANDOM_STARTS}, {@link #FIRST_TRIAL} and {@link #EXHAUSTED}
     */
    public static List<OptimizerSetting> usual() {
        return List.of(RANDOM_STARTS, FIRST_TRIAL, EXHAUSTED);
    }

    /**
     * Returns the settings of all optimizers with an acquisition function.
     *
     * @param drawn how one of the acquisition functions is drawn if the user chose none
     * @return {@link #usual} and the settings of the acquisition function
     */
    public static List<OptimizerSetting> acquisition(String drawn) {
        List<OptimizerSetting> settings = new ArrayList<>(usual());
        settings.addAll(
                List.of(
                        OptimizerSetting.word(
                                "acq-func",
                                DEFAULT.acquisition().shownAs(),
                                Named.names(AcquisitionFunction.values()),
                                "the acquisition function; " + drawn),
                        OptimizerSetting.real(
                                "kappa", DEFAULT.kappa(), 0, "for LCB, how many standard deviations count"),
                        OptimizerSetting.real(
                                "xi",
                                DEFAULT.xi(),
                                0,
                                "for EI and PI, what counts as an improvement, in standard deviations of the objectives so far")));
        return List.copyOf(settings);
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
        values.put(EXHAUSTED.name(), repeats ? REPEAT : null);
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
                REPEAT.equals(values.get(EXHAUSTED.name())),
                values.get(NOISE.name()) instanceof Double noise ? noise : null);
    }
}
