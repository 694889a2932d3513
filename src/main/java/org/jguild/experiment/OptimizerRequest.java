package org.jguild.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jguild.search.OptimizerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Which optimizer is to propose the trials.
 *
 * @param name its name; null if nothing was said, or if it is given
 * @param given one that was made in code; null for none
 * @param options what is set of it, by name; values, which may be null, as {@link org.jguild.flag.FlagValues} describes
 */
public record OptimizerRequest(@Nullable String name, @Nullable OptimizerProvider given, Map<String, Object> options) {

    /** Nothing was said. */
    public static final OptimizerRequest NONE = new OptimizerRequest(null, null, Map.of());

    /** Copies the options. */
    public OptimizerRequest {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
