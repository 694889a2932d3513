package org.jguild.search.sampling;

import java.util.Map;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** The values that a user wants in the first trial of a search: the third argument of {@code [LOW:HIGH:INITIAL]}. */
public final class Initial {

    private Initial() {}

    /**
     * Puts initial values into the first trial.
     *
     * @param space the space
     * @param flags the first trial as an optimizer would have it
     * @return the flags, those with an initial value changed to it
     */
    public static FlagValues apply(SearchSpace space, FlagValues flags) {
        FlagValues changed = flags;
        for (Map.Entry<String, Domain> flag : space.domains().entrySet()) {
            if (flag.getValue().initial() != null) {
                changed = changed.with(flag.getKey(), flag.getValue().initial());
            }
        }
        return changed;
    }
}
