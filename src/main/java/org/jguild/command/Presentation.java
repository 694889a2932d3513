package org.jguild.command;

import org.jguild.run.Objective;

/**
 * What a front end that can show more than text makes of a result.
 *
 * @param page the text with its structure, to be shown in place of it; null for none
 * @param objective whose best value is marked in a table that can be sorted and filtered; null for a plain table
 * @param best the best flags of a search, to copy; null for none
 */
public record Presentation(Page page, Objective objective, BestFlags best) {

    /** Text as it is and a plain table. */
    public static final Presentation PLAIN = new Presentation(null, null, null);

    static Presentation ofPage(Page page) {
        return new Presentation(page, null, null);
    }

    static Presentation ofRuns(Objective objective) {
        return new Presentation(null, objective, null);
    }
}
