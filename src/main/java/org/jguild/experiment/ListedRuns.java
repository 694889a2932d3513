package org.jguild.experiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jguild.run.RunList;
import org.jguild.run.RunSelection;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;

/** Selects runs of a list; the id of a batch, which is not in a list without batches, stands for its trials. */
final class ListedRuns {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{4,32}");

    private ListedRuns() {}

    /** Whether a text is a number in a list. */
    static boolean isNumber(String spec) {
        return NUMBER.matcher(spec).matches();
    }

    /** Whether a text is the beginning of an id, and not a number in a list. */
    static boolean isId(String spec) {
        return HEXADECIMAL.matcher(spec).matches() && !isNumber(spec);
    }

    /** Returns the batch of an id, if no other run of the list has it. */
    static Optional<RunSnapshot> batch(RunList all, String spec) {
        if (!isId(spec)) {
            return Optional.empty();
        }
        List<RunSnapshot> found = all.runs().stream()
                .filter(run -> run.id().value().startsWith(spec))
                .toList();
        return found.size() == 1 && found.get(0).isBatch() ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * Selects runs.
     *
     * @param all the runs of the store
     * @param shown the list that the user sees, with or without batches
     * @param specs as for {@link RunSelection}, or ids of batches
     */
    static List<RunSnapshot> select(RunStore store, RunList all, RunList shown, List<String> specs) {
        Set<RunSnapshot> selected = new LinkedHashSet<>();
        if (specs.isEmpty()) {
            return shown.runs();
        }
        for (String spec : specs) {
            Optional<RunSnapshot> batch = batch(all, spec);
            if (batch.isPresent() && !shown.runs().contains(batch.get())) {
                selected.addAll(store.trials(batch.get().run()));
            } else {
                selected.addAll(RunSelection.select(shown, List.of(spec)));
            }
        }
        return List.copyOf(selected);
    }
}
