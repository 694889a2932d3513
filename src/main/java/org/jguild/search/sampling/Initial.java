package org.jguild.search.sampling;

import java.util.Map;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** The initial values of flags, which the first trial of a search has: the third argument of {@code [LOW:HIGH:INITIAL]}. */
public final class Initial {

    private Initial() {}

    /**
     * Returns the first trial with the initial values.
     *
     * @param space the space
     * @param flags the first trial as an optimizer proposes it
     * @return the flags, with the initial values where there are any
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
