package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Restores runs from the trash: all, or the named ones.",
        parameterListHeading = "%nRuns:%n",
        optionListHeading = "%nOptions:%n")
final class RestoreCommand implements Callable<CommandResult> {

    private final Supplier<Experiment> experiment;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "A number or range as 'runs --deleted' shows them or the start of a run id.")
    private final List<String> runs = new ArrayList<>();

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

    RestoreCommand(Supplier<Experiment> experiment) {
        this.experiment = experiment;
    }

    @Override
    public CommandResult call() {
        return CommandResult.ofText(
                "Restored " + RunCounts.text(experiment.get().restore(runs)) + "\n");
    }
}
