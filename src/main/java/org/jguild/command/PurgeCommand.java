package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jguild.run.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "purge",
        description = "Removes runs in the trash for good: all, or those that are named.",
        parameterListHeading = "%nRuns:%n",
        optionListHeading = "%nOptions:%n")
final class PurgeCommand implements Callable<CommandResult> {

    private final Home home;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "A number or range as 'runs --deleted' shows them or the start of a run id.")
    List<String> runs = new ArrayList<>();

    @Option(
            names = {"-y", "--yes"},
            hidden = true)
    boolean yes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    PurgeCommand(Home home) {
        this.home = home;
    }

    @Override
    public CommandResult call() {
        RunStore store = home.store();
        int count = store.purge(NamedRuns.select(store.deleted(), runs));
        return CommandResult.ofText("Purged " + RunCounts.text(count) + "\n");
    }
}
