package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jguild.batch.PreviousTrials;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.search.ChosenOptimizer;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.Optimizers;
import org.jguild.text.Named;
import org.jguild.text.VisibleText;

/** The settings that {@code -Fo NAME=VALUE} can set: those of an optimizer, and which earlier runs it learns from. */
public final class OptimizerFlag {

    private static final OptimizerSetting PREV_TRIALS = OptimizerSetting.word(
            "prev-trials",
            PreviousTrials.SOURCECODE.shownAs(),
            Named.names(PreviousTrials.values()),
            "which earlier runs the search learns from");

    private OptimizerFlag() {}

    /**
     * Checks settings.
     *
     * @param given values by name
     * @param optimizer the optimizer that they are for
     * @return the values by name
     * @throws GuildException if a name is unknown, has no effect on the optimizer, or its value is not allowed
     */
    static Map<String, Object> checked(Caller caller, Map<String, Object> given, OptimizerProvider optimizer) {
        List<String> known = names(optimizer);
        given.keySet().forEach(name -> {
            if (!known.contains(name)) {
                throw unknown(caller, name, optimizer, known);
            }
        });
        chosen(optimizer, given);
        previousTrials(given);
        return new TreeMap<>(given);
    }

    private static GuildException unknown(Caller caller, String name, OptimizerProvider optimizer, List<String> known) {
        List<String> all = Optimizers.all().stream()
                .flatMap(other -> names(other).stream())
                .distinct()
                .toList();
        if (!all.contains(name)) {
            return Nearest.unknown("optimizer flag", VisibleText.line(name), all);
        }
        String has = known.isEmpty() ? ", which has no flags" : " (it has " + String.join(", ", known) + ")";
        return new GuildException(caller.name(RunOption.OPTIMIZER_OPTION) + " " + VisibleText.line(name)
                + " has no effect on optimizer '" + optimizer.name() + "'" + has + ".");
    }

    /**
     * Returns the available settings of an optimizer.
     *
     * @param optimizer the optimizer
     * @return its own settings and, if it uses the objective, {@code prev-trials}
     */
    public static List<OptimizerSetting> settings(OptimizerProvider optimizer) {
        List<OptimizerSetting> settings = new ArrayList<>(optimizer.settings());
        if (optimizer.usesObjective()) {
            settings.add(PREV_TRIALS);
        }
        return settings;
    }

    private static List<String> names(OptimizerProvider optimizer) {
        return settings(optimizer).stream().map(OptimizerSetting::name).toList();
    }

    /**
     * Sets an optimizer.
     *
     * @param values by name; other names are ignored
     * @throws GuildException if a value is not allowed
     */
    static ChosenOptimizer chosen(OptimizerProvider optimizer, Map<String, ?> values) {
        Map<String, Object> own = new TreeMap<>(values);
        own.keySet()
                .retainAll(optimizer.settings().stream()
                        .map(OptimizerSetting::name)
                        .toList());
        return named(() -> ChosenOptimizer.of(optimizer, own));
    }

    /**
     * Returns which earlier runs a search learns from.
     *
     * @param values by name; other names are ignored
     * @return by default, the runs of the same source code
     * @throws GuildException if the value is not allowed
     */
    static PreviousTrials previousTrials(Map<String, ?> values) {
        Object value = values.get(PREV_TRIALS.name());
        Object checked = value == null ? PREV_TRIALS.defaultValue() : named(() -> PREV_TRIALS.checked(value));
        return Named.find(String.valueOf(checked), PreviousTrials.values()).orElseThrow();
    }

    private static <T> T named(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (GuildException e) {
            throw new GuildException("-Fo " + e.getMessage(), e);
        }
    }
}
