package org.jguild.command;

import org.jguild.compare.Comparison;
import org.jguild.experiment.SearchAnswer;
import org.jguild.run.Objective;
import org.jspecify.annotations.Nullable;

/**
 * How a front end that can show more than text presents a result.
 *
 * @param page the text with its structure, shown instead of the text; null for none
 * @param listing the text as a table, shown instead of the text; null for none
 * @param objective the objective whose best value is marked in an interactive table; null for a plain table
 * @param found the answer of a search; null for none
 * @param data whether the text is for programs, which need it unchanged
 */
public record Presentation(
        @Nullable Page page,
        @Nullable Listing listing,
        @Nullable Objective objective,
        @Nullable Found found,
        boolean data) {

    /** Unchanged text and a plain table. */
    public static final Presentation PLAIN = new Presentation(null, null, null, null);

    static final Presentation DATA = new Presentation(null, null, null, null, true);

    /**
     * Creates a presentation for readers.
     *
     * @param page the text with its structure, shown instead of the text; null for none
     * @param listing the text as a table, shown instead of the text; null for none
     * @param objective the objective whose best value is marked in an interactive table; null for a plain table
     * @param found the answer of a search; null for none
     */
    public Presentation(
            @Nullable Page page, @Nullable Listing listing, @Nullable Objective objective, @Nullable Found found) {
        this(page, listing, objective, found, false);
    }

    /**
     * The answer of a search, and the flags that it found.
     *
     * @param answer the answer
     * @param flags the flags in forms to copy; null if the trial is not stored
     */
    public record Found(SearchAnswer answer, @Nullable BestFlags flags) {}

    /**
     * Creates the presentation of a list of runs.
     *
     * @param rows the list
     * @param note a message below the list; empty for none
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
