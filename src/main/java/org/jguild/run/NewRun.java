package org.jguild.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagValues;

/**
 * Everything needed to create a run.
 *
 * @param opref its operation
 * @param flags its flag values
 * @param label its label; may be empty
 * @param attributes further attributes by name, such as {@code random_seed}, {@code run_params}, {@code tags},
 *     {@code op} or {@code objective}; they replace the default values. The types of values are those that
 *     {@link FlagValues} allows
 * @param sources the files to copy into its directory
 */
public record NewRun(
        Opref opref, FlagValues flags, String label, Map<String, Object> attributes, List<SourceFile> sources) {

    /** Creates a description with copies of the collections. */
    public NewRun {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        sources = List.copyOf(sources);
    }
}
