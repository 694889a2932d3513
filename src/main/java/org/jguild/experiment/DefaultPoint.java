package org.jguild.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.run.RunSnapshot;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.sampling.PointKey;
import org.jspecify.annotations.Nullable;

/** The defaults of a program as the first trial of a search with a model. */
final class DefaultPoint {

    private DefaultPoint() {}

    /**
     * Returns the defaults of the searched flags.
     *
     * @param optimizer the optimizer
     * @param options its settings, of which {@code first-trial} may switch this off
     * @param space the flags and the values they may take
     * @param definitions the flags of the program with their defaults
     * @param warmStart earlier runs from which the search starts
     * @return the values; null if the optimizer has no such setting, a searched flag has no default in the space, the user set an
     *     initial value, or an earlier run has these values
     */
    static @Nullable FlagValues of(
            OptimizerProvider optimizer,
            Map<String, Object> options,
            SearchSpace space,
            List<FlagDefinition> definitions,
            List<RunSnapshot> warmStart) {
        Object chosen =
                options.getOrDefault(OptimizerOptions.FIRST_TRIAL.name(), OptimizerOptions.FIRST_TRIAL.defaultValue());
        boolean has = optimizer.settings().stream()
                .anyMatch(setting -> setting.name().equals(OptimizerOptions.FIRST_TRIAL.name()));
        if (!has || !OptimizerOptions.FIRST_TRIAL.words().get(0).equals(chosen)) {
            return null;
        }
        Map<String, Object> defaults = new TreeMap<>();
        definitions.forEach(flag -> {
            if (flag.defaultValue() != null) {
                defaults.put(flag.name(), flag.defaultValue());
            }
        });
        Map<String, Object> point = new TreeMap<>();
        for (String name : space.searched()) {
            Domain domain = space.domains().get(name);
            Object value = defaults.get(name);
            if (domain == null || domain.initial() != null || value == null || !domain.contains(value)) {
                return null;
            }
            point.put(name, value);
        }
        PointKey key = PointKey.of(FlagValues.of(point), space.searched());
        boolean known = warmStart.stream()
                .anyMatch(run -> PointKey.of(run.flags(), space.searched()).equals(key));
        return point.isEmpty() || known ? null : FlagValues.of(point);
    }
}
