package org.jguild.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reconcile",
        description = "Writes down what killed processes and power cuts left behind, so that other tools see it too.",
        optionListHeading = "%nOptions:%n")
final class ReconcileCommand implements Callable<CommandResult> {

    private final Home home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    ReconcileCommand(Home home) {
        this.home = home;
    }

    @Override
    public CommandResult call() {
        int mended = home.store().reconcile();
        return CommandResult.ofText(
                mended == 0 ? "There is nothing to write down.\n" : "Wrote down " + RunCounts.text(mended) + ".\n");
    }
}
