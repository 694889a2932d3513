package org.jguild.compare;

import org.jguild.flag.LabelTemplate;
import org.jguild.run.RunSnapshot;

/** Distinguishes labels that somebody gave from default labels, which repeat the flags. */
final class GivenLabel {

    private GivenLabel() {}

    static boolean has(RunSnapshot run) {
        return !run.label().isEmpty() && !run.label().equals(LabelTemplate.defaultLabel(run.flags()));
    }
}
