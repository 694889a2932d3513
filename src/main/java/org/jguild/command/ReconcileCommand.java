package org.jguild.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reconcile",
        description = "Records the end of runs that were killed or lost power, so that other tools see it too.",
        optionListHeading = "%nOptions:%n")
final class ReconcileCommand implements Callable<CommandResult> {

    private final Supplier<Experiment> experiment;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    ReconcileCommand(Supplier<Experiment> experiment) {
        this.experiment = experiment;
    }

    @Override
    public CommandResult call() {
        int changed = experiment.get().reconcile();
        return CommandResult.ofText(
                changed == 0
                        ? "There is nothing to record.\n"
                        : "Recorded the end of " + RunCounts.text(changed) + ".\n");
    }
}
