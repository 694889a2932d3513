package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jguild.run.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Brings runs back from the trash: all, or those that are named.",
        parameterListHeading = "%nRuns:%n",
        optionListHeading = "%nOptions:%n")
final class RestoreCommand implements Callable<CommandResult> {

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

    RestoreCommand(Home home) {
        this.home = home;
    }

    @Override
    public CommandResult call() {
        RunStore store = home.store();
        int count = store.restore(NamedRuns.select(store.deleted(), runs));
        return CommandResult.ofText("Restored " + RunCounts.text(count) + "\n");
    }
}
