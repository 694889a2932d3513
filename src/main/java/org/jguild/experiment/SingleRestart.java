package org.jguild.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.run.Run;

/** Records the options of a single run when it is restarted. */
final class SingleRestart {

    private SingleRestart() {}

    static void record(Run run, FlagValues flags, RunRequest request) {
        LabelTemplate before = template(run);
        boolean isOurs = run.label().equals(before.render(run.flags()));
        Set<String> tags = new LinkedHashSet<>(RunLabel.tags(run));
        tags.addAll(request.tags());
        LabelTemplate template = request.label() == null && !RunLabel.isUsual(before)
                ? before
                : RunLabel.of(request.label(), new ArrayList<>(tags));
        run.writeAttribute("flags", flags.values());
        // A label that the user has changed is kept.
        if (request.label() != null || isOurs) {
            run.writeAttribute("label", template.render(flags));
        }
        if (request.label() != null) {
            run.writeAttribute(RunLabel.ATTRIBUTE, request.label());
        }
        if (!request.tags().isEmpty()) {
            run.writeAttribute("tags", List.copyOf(tags));
        }
        FlagVariables.record(run, request);
        StoredPatterns.record(run, request);
        if (request.seed() != null) {
            run.writeAttribute("random_seed", request.seed());
        }
        if (!request.assignments().isEmpty()) {
            Map<String, Object> given = new TreeMap<>(EarlierRun.userFlags(run).values());
            given.putAll(RunAttributes.userFlags(request.assignments()));
            run.writeAttribute("user_flags", given);
        }
    }

    private static LabelTemplate template(Run run) {
        return run.attribute(RunLabel.ATTRIBUTE) instanceof String given
                ? new LabelTemplate(given)
                : RunLabel.of(null, RunLabel.tags(run));
    }
}
