package org.jguild.experiment;

import java.util.List;
import org.jguild.flag.LabelTemplate;
import org.jguild.run.Run;

/** How runs are labelled: as the user says, or by their tags and all their flags. */
final class RunLabel {

    /** The attribute of a single run with the template that the user gave. */
    static final String ATTRIBUTE = "label_template";

    private RunLabel() {}

    /**
     * What a user asks for.
     *
     * @param template null if nothing was said
     */
    static LabelTemplate of(String template, List<String> tags) {
        return template == null ? usual(tags) : new LabelTemplate(template);
    }

    private static LabelTemplate usual(List<String> tags) {
        String prefix = tags.isEmpty() ? "" : String.join(" ", tags) + " ";
        return new LabelTemplate(prefix, LabelTemplate.DEFAULT.text());
    }

    /**
     * What a stored template stands for: if no user gave it, the tags in it are no template.
     *
     * @param stored null if none is stored
     */
    static LabelTemplate ofStored(String stored, List<String> tags) {
        LabelTemplate usual = usual(tags);
        return stored == null || stored.equals(usual.fullText()) ? usual : new LabelTemplate(stored);
    }

    /** Whether nobody gave a template. */
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
