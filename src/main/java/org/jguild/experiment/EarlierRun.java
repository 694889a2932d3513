package org.jguild.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Opref;
import org.jguild.run.Run;
import org.jguild.run.RunList;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;

/** Finds the run to restart and its flags. */
final class EarlierRun {

    private EarlierRun() {}

    /**
     * Finds the newest run of an operation, or else the only run whose id begins with the prefix. If its program is still
     * running although the process that started it has ended, the program is ended.
     */
    static RunSnapshot find(RunList list, String name) {
        RunSnapshot found = list.runs().stream()
                .filter(run -> run.opref().op().equals(name) || run.operation().equals(name))
                .findFirst()
                .orElseGet(() -> ListedRuns.isNumber(name) ? byNumber(list, name) : byId(list, name));
        found.run().endOrphan();
        if (found.run().status() == RunStatus.RUNNING) {
            throw new GuildException("Run " + found.id().brief() + " is running: stop it before you restart it.");
        }
        return found;
    }

    /** A number as the list of runs shows it, as for all other commands; if the list is shorter, the start of an id. */
    private static RunSnapshot byNumber(RunList list, String number) {
        List<RunSnapshot> shown = list.withoutBatches().runs();
        int index = Integer.parseInt(number);
        return index <= shown.size() ? shown.get(index - 1) : byId(list, number);
    }

    /** The name by which a run can be restarted; of a command line, the short one. */
    private static String name(RunSnapshot run) {
        Opref opref = run.opref();
        return opref.type().equals(Opref.COMMAND) ? run.operation() : opref.op();
    }

    private static RunSnapshot byId(RunList list, String prefix) {
        if (prefix.isEmpty()) {
            throw new GuildException("Name the run to restart: the start of its id, or the name of its operation.");
        }
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
                runs.stream().map(EarlierRun::name).distinct().sorted().toList();
        throw new GuildException("No run to restart is named '" + prefix + "'"
                + (names.isEmpty() ? ": there are no runs." : Nearest.hint(prefix, names)));
    }

    /**
     * Returns the function of a run, which this program must provide.
     *
     * @throws GuildException if the run is of a program, or of a function with another name
     */
    static FunctionOperation function(Opref opref, FunctionOperation given) {
        if (!opref.type().equals(Opref.FUNCTION)) {
            throw new GuildException("The run to restart is one of '" + opref.op()
                    + "', which is a program: restart it without a function.");
        }
        if (!opref.op().equals(given.name())) {
            throw new GuildException("The run to restart is one of the function '" + opref.op() + "', not of '"
                    + given.name() + "': name it with named(\"" + opref.op() + "\").");
        }
        return given;
    }

    /** The flags that were assigned when an operation was started. */
    static FlagValues userFlags(Run operation) {
        Map<String, Object> flags = new TreeMap<>();
        if (operation.attribute("user_flags") instanceof Map<?, ?> stored) {
            stored.forEach((name, value) -> flags.put(String.valueOf(name), value));
        }
        return FlagValues.of(flags);
    }
}
