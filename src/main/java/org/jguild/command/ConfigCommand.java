package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jguild.experiment.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "config",
        description = "Shows or changes settings of this notebook; they are valid until its kernel ends.",
        parameterListHeading = "%nSettings:%n",
        optionListHeading = "%nOptions:%n")
final class ConfigCommand implements Callable<CommandResult> {

    private final Settings settings;

    @Parameters(
            paramLabel = "NAME=VALUE",
            arity = "0..*",
            description =
                    "plotly=inline stores Plotly, the program that draws charts, in the notebook once, so that charts "
                            + "need no network (the default); plotly=cdn downloads it.")
    private final List<String> assignments = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    ConfigCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public CommandResult call() {
        assignments.forEach(settings::set);
        return CommandResult.ofText(settings.text());
    }
}
