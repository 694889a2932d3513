package org.jguild.jupyter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jguild.command.BestFlags;

/**
 * The Java functions that {@code %guild run} knows by name in this notebook.
 *
 * @param isKnown whether a cell defines an operation of that name
 */
record NotebookOperations(Predicate<String> isKnown) {

    /** Whether a magic can run the operation: any program, and a function that a cell defines. */
    boolean canRun(BestFlags flags) {
        return !flags.function() || isKnown.test(flags.operation());
    }

    /** The forms in which the flags can be used, by name. */
    Map<String, String> snippets(BestFlags flags) {
        Map<String, String> snippets = new LinkedHashMap<>();
        if (canRun(flags)) {
            snippets.put("Magic", flags.magic());
        }
        snippets.put("Java", flags.java());
        if (!flags.function()) {
            snippets.put("Command", flags.shellCommand());
        }
        return snippets;
    }
}
