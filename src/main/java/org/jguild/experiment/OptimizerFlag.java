package org.jguild.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.batch.PreviousTrials;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.OptimizerKind;
import org.jguild.search.OptimizerOptions;

/** What {@code -Fo NAME=VALUE} may set, with the names of Guild AI. */
enum OptimizerFlag {
    RANDOM_STARTS("random-starts"),
    ACQ_FUNC("acq-func"),
    KAPPA("kappa"),
    XI("xi"),
    NOISE("noise"),
    PREV_TRIALS("prev-trials");

    private final String shown;

    OptimizerFlag(String shown) {
        this.shown = shown;
    }

    private boolean isHeededBy(OptimizerKind kind) {
        return switch (kind) {
            case GRID, RANDOM, SOBOL -> false;
            case CMAES -> this == RANDOM_STARTS;
            case TPE -> this == RANDOM_STARTS || this == PREV_TRIALS;
            case FOREST, GBRT -> this != NOISE;
            case GP -> true;
        };
    }

    /**
     * Checks options.
     *
     * @param given values by name
     * @param kind the optimizer that they are for
     * @return the values by name
     * @throws GuildException if a name is unknown, has no effect on the optimizer, or its value is none that it takes
     */
    static Map<String, Object> checked(Caller caller, Map<String, Object> given, OptimizerKind kind) {
        Map<String, Object> values = new TreeMap<>();
        given.forEach((name, value) -> {
            OptimizerFlag flag = named(name);
            if (!flag.isHeededBy(kind)) {
                throw new GuildException(caller.name(RunOption.OPTIMIZER_OPTION) + " " + flag.shown
                        + " has no effect on optimizer '" + kind.shownAs() + "'" + heeded(kind) + ".");
            }
            values.put(flag.shown, value);
        });
        options(values);
        previousTrials(values);
        return values;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(flag -> flag.shown).toList();
    }

    private static OptimizerFlag named(String name) {
        return Arrays.stream(values())
                .filter(flag -> flag.shown.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new GuildException("Unknown optimizer flag '" + name + "'" + Nearest.hint(name, names())));
    }

    private static String heeded(OptimizerKind kind) {
        List<String> names = Arrays.stream(values())
                .filter(flag -> flag.isHeededBy(kind))
                .map(flag -> flag.shown)
                .toList();
        return names.isEmpty() ? ", which has no flags" : " (it heeds " + String.join(", ", names) + ")";
    }

    /**
     * Makes options of values.
     *
     * @param values by name; other names are passed over
     * @return the options, those not given as they are by default
     * @throws GuildException if a value is not one that its flag takes
     */
    static OptimizerOptions options(Map<String, ?> values) {
        OptimizerOptions usual = OptimizerOptions.DEFAULT;
        Object starts = values.get(RANDOM_STARTS.shown);
        if (starts != null && !(starts instanceof Long count && count >= 0 && count <= Integer.MAX_VALUE)) {
            throw new GuildException("-Fo random-starts=" + starts + ": give a whole number of at least 0.");
        }
        Object noise = values.get(NOISE.shown);
        Double variance = noise == null || noise.equals("gaussian") ? null : (Double) number(NOISE, noise);
        return new OptimizerOptions(
                starts == null ? null : ((Long) starts).intValue(),
                acquisition(values.get(ACQ_FUNC.shown), usual.acquisition()),
                values.containsKey(KAPPA.shown) ? number(KAPPA, values.get(KAPPA.shown)) : usual.kappa(),
                values.containsKey(XI.shown) ? number(XI, values.get(XI.shown)) : usual.xi(),
                variance);
    }

    /**
     * Tells which runs inform a search.
     *
     * @param values by name; other names are passed over
     * @return those of the same source code if nothing is given
     * @throws GuildException if the value is not one that the flag takes
     */
    static PreviousTrials previousTrials(Map<String, ?> values) {
        Object value = values.get(PREV_TRIALS.shown);
        return value == null
                ? PreviousTrials.SOURCECODE
                : Arrays.stream(PreviousTrials.values())
                        .filter(previous -> previous.shownAs().equals(value))
                        .findFirst()
                        .orElseThrow(() -> unknown(
                                PREV_TRIALS,
                                value,
                                Arrays.stream(PreviousTrials.values())
                                        .map(PreviousTrials::shownAs)
                                        .toList()));
    }

    private static GuildException unknown(OptimizerFlag flag, Object value, List<String> known) {
        return new GuildException(
                "-Fo " + flag.shown + "=" + value + " is not known" + Nearest.hint(String.valueOf(value), known));
    }

    private static double number(OptimizerFlag flag, Object value) {
        if (value instanceof Number number && number.doubleValue() >= 0 && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        String also = flag == NOISE ? " or gaussian" : "";
        throw new GuildException("-Fo " + flag.shown + "=" + value + ": give a number of at least 0" + also + ".");
    }

    private static AcquisitionFunction acquisition(Object value, AcquisitionFunction usual) {
        if (value == null) {
            return usual;
        }
        List<String> known = Arrays.stream(AcquisitionFunction.values())
                .map(AcquisitionFunction::shownAs)
                .toList();
        return Arrays.stream(AcquisitionFunction.values())
                .filter(function -> function.shownAs().equals(value))
                .findFirst()
                .orElseThrow(() -> unknown(ACQ_FUNC, value, known));
    }
}
