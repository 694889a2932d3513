package org.jguild.command;

import org.jguild.compare.Comparison;
import org.jguild.run.Objective;
import org.jspecify.annotations.Nullable;

/**
 * What a front end that can show more than text makes of a result.
 *
 * @param page the text with its structure, to be shown in place of it; null for none
 * @param listing the text as a table, to be shown in place of it; null for none
 * @param objective whose best value is marked in a table that can be sorted and filtered; null for a plain table
 * @param best the best flags of a search, to copy; null for none
 * @param data whether the text is meant for programs, which need it exactly as it is
 */
public record Presentation(
        @Nullable Page page,
        @Nullable Listing listing,
        @Nullable Objective objective,
        @Nullable BestFlags best,
        boolean data) {

    /** Text as it is and a plain table. */
    public static final Presentation PLAIN = new Presentation(null, null, null, null);

    static final Presentation DATA = new Presentation(null, null, null, null, true);

    /**
     * Creates the presentation of what is meant for people.
     *
     * @param page the text with its structure, to be shown in place of it; null for none
     * @param listing the text as a table, to be shown in place of it; null for none
     * @param objective whose best value is marked in a table that can be sorted and filtered; null for a plain table
     * @param best the best flags of a search, to copy; null for none
     */
    public Presentation(
            @Nullable Page page, @Nullable Listing listing, @Nullable Objective objective, @Nullable BestFlags best) {
        this(page, listing, objective, best, false);
    }

    /**
     * A list of runs.
     *
     * @param rows the list
     * @param note what else there is to say; empty for nothing
     */
    public record Listing(Comparison rows, String note) {}

    static Presentation ofListing(Comparison rows, String note) {
        return new Presentation(null, new Listing(rows, note), null, null);
    }

    static Presentation ofPage(Page page) {
        return new Presentation(page, null, null, null);
    }

    static Presentation ofRuns(Objective objective) {
        return new Presentation(null, null, objective, null);
    }
}
