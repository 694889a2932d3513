package org.jguild.experiment;

import java.util.List;
import org.jguild.flag.LabelTemplate;
import org.jguild.run.Run;
import org.jspecify.annotations.Nullable;

/** The labels of runs: the template of the user, or the tags and all flags. */
final class RunLabel {

    /** The attribute of a single run that contains the template of the user. */
    static final String ATTRIBUTE = "label_template";

    private RunLabel() {}

    /**
     * Returns the template of a request.
     *
     * @param template null if not set
     */
    static LabelTemplate of(@Nullable String template, List<String> tags) {
        return template == null ? usual(tags) : new LabelTemplate(template);
    }

    private static LabelTemplate usual(List<String> tags) {
        String prefix = tags.isEmpty() ? "" : String.join(" ", tags) + " ";
        return new LabelTemplate(prefix, LabelTemplate.DEFAULT.text());
    }

    /**
     * Returns a stored template. If it is the default one, the tags in it are not part of the template.
     *
     * @param stored null if none is stored
     */
    static LabelTemplate ofStored(@Nullable String stored, List<String> tags) {
        LabelTemplate usual = usual(tags);
        return stored == null || stored.equals(usual.fullText()) ? usual : new LabelTemplate(stored);
    }

    /** Whether this is the default label. */
    static boolean isUsual(LabelTemplate template) {
        return template.text().equals(LabelTemplate.DEFAULT.text());
    }

    /** The tags of a run. */
    static List<String> tags(Run run) {
        return run.attribute("tags") instanceof List<?> stored
                ? stored.stream().map(String::valueOf).toList()
                : List.of();
    }
}
