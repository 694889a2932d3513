package org.jguild.command;

import java.util.concurrent.Callable;
import org.jguild.run.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "trust",
        description =
                "Trusts the Guild home of this folder: its runs can be restarted, although it was not created here.",
        optionListHeading = "%nOptions:%n")
final class TrustCommand implements Callable<CommandResult> {

    private final Home home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    TrustCommand(Home home) {
        this.home = home;
    }

    @Override
    public CommandResult call() {
        RunStore store = home.anyStore();
        store.trust();
        return CommandResult.ofText("The home " + store.home() + " is trusted by you on this machine.\n");
    }
}
