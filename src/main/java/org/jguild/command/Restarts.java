package org.jguild.command;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.FlagValues;
import org.jguild.run.Objective;
import org.jguild.run.Run;
import org.jguild.run.RunList;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.search.OptimizerProvider;

/** Finds what to restart and what it was to do. */
final class Restarts {

    private Restarts() {}

    /**
     * The latest run of an operation, or else the one run whose id begins so. If its program outlived what started it, it is
     * ended.
     */
    static RunSnapshot find(RunList list, String name) {
        List<RunSnapshot> newestFirst = list.runs();
        RunSnapshot found = newestFirst.stream()
                .filter(run -> run.opref().op().equals(name) || run.operation().equals(name))
                .findFirst()
                .orElseGet(() -> byId(list, name));
        found.run().endOrphan();
        if (found.run().status() == RunStatus.RUNNING) {
            throw new GuildException("Run " + found.id().brief() + " is running: stop it before you restart it.");
        }
        return found;
    }

    private static RunSnapshot byId(RunList list, String prefix) {
        List<RunSnapshot> runs = list.runs();
        List<RunSnapshot> matches =
                runs.stream().filter(run -> run.id().value().startsWith(prefix)).toList();
        if (matches.size() == 1) {
            return matches.get(0);
        }
        if (matches.size() > 1) {
            List<String> ids = matches.stream().map(run -> run.id().brief()).toList();
            throw new GuildException("'" + prefix + "' begins several run ids: " + String.join(", ", ids) + ".");
        }
        list.refuseUnreadable(prefix);
        List<String> names =
                runs.stream().map(run -> run.opref().op()).distinct().sorted().toList();
        throw new GuildException("No run to restart is named '" + prefix + "'"
                + (names.isEmpty() ? ": there are no runs." : Nearest.hint(prefix, names)));
    }

    static long seed(Run batch) {
        return new BatchAttributes(batch).seed();
    }

    static Objective objective(Run batch) {
        return new BatchAttributes(batch).objective();
    }

    /** The optimizer's flags: those that a batch has, and in their place those that are given now. */
    static Map<String, Object> optimizerFlags(Run batch, OptimizerProvider optimizer, Map<String, Object> given) {
        Map<String, Object> flags = new TreeMap<>(batch.flags().values());
        flags.putAll(given);
        new BatchAttributes(batch).checked("flags", "the flag by -Fo", () -> {
            OptimizerFlag.previousTrials(flags);
            return OptimizerFlag.chosen(optimizer, flags);
        });
        return flags;
    }

    /** The flags that were assigned when an operation was begun. */
    static FlagValues userFlags(Run operation) {
        Map<String, Object> flags = new TreeMap<>();
        if (operation.attribute("user_flags") instanceof Map<?, ?> stored) {
            stored.forEach((name, value) -> flags.put(String.valueOf(name), value));
        }
        return FlagValues.of(flags);
    }

    static OptionalInt trials(Run batch) {
        return new BatchAttributes(batch).count("max_trials", "--max-trials");
    }
}
