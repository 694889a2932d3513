package org.jguild.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.batch.BatchPlan;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagFunction;
import org.jguild.flag.RangeText;
import org.jguild.op.Operation;
import org.jguild.run.Run;

/** The attributes with which new runs are recorded. */
final class RunAttributes {

    private RunAttributes() {}

    /** The attributes of a single run, or of the proto of a batch, from which its trials are created. */
    static Map<String, Object> of(
            FlagRequest flags, RequestedFlags requested, Operation operation, long seed, RunRequest request) {
        Map<String, Object> attributes = new TreeMap<>();
        attributes.put("user_flags", userFlags(flags.assignments()));
        attributes.put("random_seed", seed);
        attributes.put("sourcecode_digest", operation.digest());
        attributes.put("tags", request.tags());
        if (!requested.rows().isEmpty()) {
            attributes.put(RequestedFlags.ATTRIBUTE, requested.stored());
        }
        if (!request.scalars().isEmpty()) {
            attributes.put(StoredPatterns.ATTRIBUTE, request.scalars());
        }
        return attributes;
    }

    /**
     * Refuses texts that are too large for a record, before a restart writes any of them.
     *
     * @throws org.jguild.error.GuildException if the label, the tags or the flags are too large
     */
    static void check(RunRequest request) {
        Run.checkAttribute("label", request.label());
        Run.checkAttribute("tags", request.tags());
        Run.checkAttribute("flags", userFlags(request.assignments()));
    }

    /** Assigned values as they are stored: a range as it was written. */
    static Map<String, Object> userFlags(List<Assignment> assignments) {
        Map<String, Object> given = new TreeMap<>();
        for (Assignment assignment : assignments) {
            Object value = FlagDecoder.decode(assignment.text());
            given.put(assignment.name(), value instanceof FlagFunction ? assignment.text() : RangeText.stored(value));
        }
        return given;
    }

    /** The attributes of a batch run. */
    static Map<String, Object> of(BatchPlan plan, BatchSettings settings) {
        Map<String, Object> attributes = new TreeMap<>(settings.given());
        attributes.put("objective", plan.objective().text());
        attributes.putIfAbsent("max_trials", null);
        attributes.put("random_seed", plan.seed());
        if (!plan.options().warmStart().isEmpty()) {
            attributes.put(WarmStart.ATTRIBUTE, WarmStart.stored(plan.options().warmStart()));
        }
        if (!plan.options().knownPoints().isEmpty()) {
            attributes.put(
                    KnownPoints.ATTRIBUTE, KnownPoints.stored(plan.options().knownPoints()));
        }
        return attributes;
    }
}
