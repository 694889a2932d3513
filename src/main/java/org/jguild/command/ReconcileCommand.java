package org.jguild.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reconcile",
        description = "Writes down what killed processes and power cuts left behind, so that other tools see it too.",
        optionListHeading = "%nOptions:%n")
final class ReconcileCommand implements Callable<CommandResult> {

    private final Supplier<Experiment> experiment;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    ReconcileCommand(Supplier<Experiment> experiment) {
        this.experiment = experiment;
    }

    @Override
    public CommandResult call() {
        int changed = experiment.get().reconcile();
        return CommandResult.ofText(
                changed == 0 ? "There is nothing to write down.\n" : "Wrote down " + RunCounts.text(changed) + ".\n");
    }
}
