package org.jguild.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "trust",
        description =
                "Trusts the Guild home of this folder: its runs can be restarted, although it was not created on this machine.",
        optionListHeading = "%nOptions:%n")
final class TrustCommand implements Callable<CommandResult> {

    private final Supplier<Experiment> experiment;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    TrustCommand(Supplier<Experiment> experiment) {
        this.experiment = experiment;
    }

    @Override
    public CommandResult call() {
        return CommandResult.ofText("The home " + experiment.get().trust() + " is trusted by you on this machine.\n");
    }
}
