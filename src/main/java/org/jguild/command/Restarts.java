package org.jguild.command;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.FlagValues;
import org.jguild.run.Run;
import org.jguild.run.RunStatus;

/** Finds what to restart and what it was to do. */
final class Restarts {

    private Restarts() {}

    /**
     * The latest run of an operation, or else the one run whose id begins so. If its program outlived what started it, it is
     * ended.
     */
    static Run find(List<Run> newestFirst, String name) {
        Run found = newestFirst.stream()
                .filter(run -> run.opref().op().equals(name) || run.operation().equals(name))
                .findFirst()
                .orElseGet(() -> byId(newestFirst, name));
        found.endOrphan();
        if (found.status() == RunStatus.RUNNING) {
            throw new GuildException("Run " + found.id().brief() + " is running: stop it before you restart it.");
        }
        return found;
    }

    private static Run byId(List<Run> runs, String prefix) {
        List<Run> matches =
                runs.stream().filter(run -> run.id().value().startsWith(prefix)).toList();
        if (matches.size() == 1) {
            return matches.get(0);
        }
        if (matches.size() > 1) {
            List<String> ids = matches.stream().map(run -> run.id().brief()).toList();
            throw new GuildException("'" + prefix + "' begins several run ids: " + String.join(", ", ids) + ".");
        }
        List<String> names =
                runs.stream().map(run -> run.opref().op()).distinct().sorted().toList();
        throw new GuildException("No run to restart is named '" + prefix + "'"
                + (names.isEmpty() ? ": there are no runs." : Nearest.hint(prefix, names)));
    }

    static long seed(Run batch) {
        return batch.attribute("random_seed") instanceof Long seed ? seed : 0;
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
        return batch.attribute("max_trials") instanceof Long trials
                ? OptionalInt.of(trials.intValue())
                : OptionalInt.empty();
    }
}
