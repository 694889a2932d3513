package org.jguild.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.FlagValues;
import org.jguild.flag.RangeText;
import org.jguild.flag.SearchSpace;

/**
 * The flags of a request.
 *
 * @param assignments the assignments
 * @param files the names of batch files
 * @param force whether flags are accepted that the operation does not have
 */
record FlagRequest(List<Assignment> assignments, List<String> files, boolean force) {

    static FlagRequest of(RunRequest request) {
        return new FlagRequest(request.assignments(), request.batchFiles(), request.forceFlags());
    }

    /**
     * Returns the flags of an earlier start, overridden by the present assignments.
     *
     * @param earlier as {@link #unexpanded} stores them, or the values of a single run
     * @param isSingle whether they are the values of a single run, of which none is a range
     */
    static FlagRequest after(FlagValues earlier, boolean isSingle, RunRequest request) {
        if (!request.batchFiles().isEmpty()) {
            throw new GuildException("@" + request.batchFiles().get(0) + " cannot be used with "
                    + request.caller().name(RunOption.RESTART)
                    + ", which keeps the trials that the batch was given.");
        }
        Map<String, Assignment> all = new LinkedHashMap<>();
        earlier.values()
                .forEach((name, value) -> all.put(
                        name, new Assignment(name, isSingle ? FlagEncoder.encode(value) : RangeText.assigned(value))));
        request.assignments().forEach(assignment -> all.put(assignment.name(), assignment));
        return new FlagRequest(List.copyOf(all.values()), List.of(), request.forceFlags());
    }

    /** The flags of a space before they are expanded, as the proto of a batch stores them. */
    static FlagValues unexpanded(SearchSpace space) {
        Map<String, Object> values = new LinkedHashMap<>();
        space.domains()
                .forEach((name, domain) ->
                        values.put(name, domain.isSearched() ? domain.stored() : RangeText.stored(domain.stored())));
        return FlagValues.of(values);
    }
}
