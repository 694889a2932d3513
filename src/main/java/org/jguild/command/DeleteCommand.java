package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jguild.error.GuildException;
import org.jguild.run.RunId;
import org.jguild.run.RunList;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        aliases = "rm",
        description = "Moves runs to the trash; 'runs restore' brings them back.",
        parameterListHeading = "%nRuns:%n",
        optionListHeading = "%nOptions:%n")
final class DeleteCommand implements Callable<CommandResult> {

    private final Home home;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "A number or range as the list shows them (3, 1:5) or the start of a run id; of a batch, its"
                    + " trials go with it.")
    List<String> runs = new ArrayList<>();

    @Option(
            names = {"-a", "--all"},
            description = "Delete all runs.")
    boolean all;

    @Option(
            names = {"-p", "--permanent"},
            description = "Remove them for good, in place of moving them to the trash.")
    boolean permanent;

    @Option(
            names = {"-y", "--yes"},
            hidden = true)
    boolean yes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    DeleteCommand(Home home) {
        this.home = home;
    }

    @Override
    public CommandResult call() {
        if (runs.isEmpty() != all) {
            throw new GuildException(
                    all
                            ? "--all deletes all runs: leave out " + String.join(" ", runs) + "."
                            : "Name the runs to delete," + " as in 'runs delete 1:5', or give --all.");
        }
        RunStore store = home.store();
        RunList list = store.list();
        store.reconcile(list);
        List<RunId> ids = NamedRuns.select(list, runs);
        long running = 0;
        if (all) {
            running = list.runs().stream().filter(DeleteCommand::isRunning).count();
            ids.removeAll(list.runs().stream()
                    .filter(DeleteCommand::isRunning)
                    .map(RunSnapshot::id)
                    .toList());
        }
        int deleted = store.delete(ids, permanent);
        return CommandResult.ofText((permanent ? "Permanently deleted " : "Deleted ") + RunCounts.text(deleted)
                + (running == 0 ? "" : "; " + RunCounts.text((int) running) + " still running")
                + "\n");
    }

    private static boolean isRunning(RunSnapshot run) {
        return run.status() == RunStatus.RUNNING;
    }
}
