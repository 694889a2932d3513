package org.jguild.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagValues;

/**
 * What a run is made of before it begins.
 *
 * @param opref what it is a run of
 * @param flags its flag values
 * @param label its label; may be empty
 * @param attributes further attributes by name, such as {@code random_seed}, {@code run_params}, {@code tags},
 *     {@code op} or {@code objective}; they replace what is written by default. Values as {@link FlagValues} describes
 * @param sources the files to copy into it
 */
public record NewRun(
        Opref opref, FlagValues flags, String label, Map<String, Object> attributes, List<SourceFile> sources) {

    /** Copies the collections. */
    public NewRun {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        sources = List.copyOf(sources);
    }
}
