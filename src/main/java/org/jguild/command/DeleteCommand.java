package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.error.GuildException;
import org.jguild.experiment.Deletion;
import org.jguild.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        aliases = "rm",
        description = "Moves runs to the trash; 'runs restore' restores them.",
        parameterListHeading = "%nRuns:%n",
        optionListHeading = "%nOptions:%n")
final class DeleteCommand implements Callable<CommandResult> {

    private final Supplier<Experiment> experiment;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "A number or range as the list shows them (3, 1:5) or the start of a run id; the trials of a"
                    + " batch are deleted with it.")
    private final List<String> runs = new ArrayList<>();

    @Option(
            names = {"-a", "--all"},
            description = "Delete all runs.")
    private boolean all;

    @Option(
            names = {"-p", "--permanent"},
            description = "Delete them permanently instead of moving them to the trash.")
    private boolean permanent;

    @Option(
            names = {"-y", "--yes"},
            hidden = true)
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean yes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    DeleteCommand(Supplier<Experiment> experiment) {
        this.experiment = experiment;
    }

    @Override
    public CommandResult call() {
        if (runs.isEmpty() != all) {
            throw new GuildException(
                    all
                            ? "--all deletes all runs: leave out " + String.join(" ", runs) + "."
                            : "Name the runs to delete, as in 'runs delete 1:5', or give --all.");
        }
        Deletion deletion = experiment.get().delete(runs, permanent);
        return CommandResult.ofText((permanent ? "Permanently deleted " : "Deleted ")
                + RunCounts.text(deletion.deleted())
                + (deletion.running() == 0 ? "" : "; " + RunCounts.text(deletion.running()) + " still running")
                + "\n");
    }
}
