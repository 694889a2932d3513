package org.jguild.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jguild.search.OptimizerProvider;
import org.jspecify.annotations.Nullable;

/**
 * The optimizer of a request.
 *
 * @param name its name; null if not set, or if the optimizer was created in code
 * @param given an optimizer that was created in code; null for none
 * @param options its settings by name; values, which may be null, as {@link org.jguild.flag.FlagValues} describes
 */
public record OptimizerRequest(@Nullable String name, @Nullable OptimizerProvider given, Map<String, Object> options) {

    /** No optimizer and no settings. */
    public static final OptimizerRequest NONE = new OptimizerRequest(null, null, Map.of());

    /** Copies the options. */
    public OptimizerRequest {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
