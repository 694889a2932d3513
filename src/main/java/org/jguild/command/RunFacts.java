package org.jguild.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.batch.BatchPlan;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagFunction;
import org.jguild.op.Operation;

/** The attributes with which new runs are recorded. */
final class RunFacts {

    private RunFacts() {}

    /** Of a run, or of the run that all trials of a batch are made like. */
    static Map<String, Object> of(
            Request request, RequestedFlags requested, Operation operation, long seed, List<String> tags) {
        Map<String, Object> attributes = new TreeMap<>();
        Map<String, Object> given = new TreeMap<>();
        for (Assignment assignment : request.assignments()) {
            Object value = FlagDecoder.decode(assignment.text());
            given.put(assignment.name(), value instanceof FlagFunction ? assignment.text() : value);
        }
        attributes.put("user_flags", given);
        attributes.put("random_seed", seed);
        attributes.put("sourcecode_digest", operation.digest());
        attributes.put("tags", tags);
        if (!requested.rows().isEmpty()) {
            attributes.put(RequestedFlags.ATTRIBUTE, requested.stored());
        }
        return attributes;
    }

    /** Of a batch run. */
    static Map<String, Object> of(BatchPlan plan, RunCommand options) {
        Map<String, Object> attributes = new TreeMap<>(options.batch.attributes());
        attributes.put("objective", plan.objective().text());
        attributes.put("max_trials", options.maxTrials == null ? null : (long) options.maxTrials);
        attributes.put("random_seed", plan.seed());
        if (!plan.conduct().informedBy().isEmpty()) {
            attributes.put(Informing.ATTRIBUTE, Informing.stored(plan.conduct().informedBy()));
        }
        if (!plan.conduct().known().isEmpty()) {
            attributes.put(
                    KnownPoints.ATTRIBUTE, KnownPoints.stored(plan.conduct().known()));
        }
        return attributes;
    }
}
