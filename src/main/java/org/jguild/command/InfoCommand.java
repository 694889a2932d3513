package org.jguild.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jguild.compare.BriefNumber;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagEncoder;
import org.jguild.run.Run;
import org.jguild.run.RunSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "info",
        description = "Shows one run in detail.",
        parameterListHeading = "%nRun:%n",
        optionListHeading = "%nOptions:%n")
final class InfoCommand implements Callable<CommandResult> {

    private final Home home;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            defaultValue = "1",
            description = "A number as the list shows it or the start of a run id; the newest run when not given.")
    String run;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    InfoCommand(Home home) {
        this.home = home;
    }

    @Override
    public CommandResult call() {
        List<Run> listed =
                home.store().runs().stream().filter(each -> !each.isBatch()).toList();
        if (listed.isEmpty() && run.equals("1")) {
            throw new GuildException("There are no runs.");
        }
        List<Run> selected = RunSelection.select(listed, List.of(run));
        return new CommandResult(
                text(selected.get(0)), Comparison.of(selected, ComparisonOptions.ALL), false, List.of());
    }

    private static String text(Run run) {
        Comparison core = Comparison.of(List.of(run), ComparisonOptions.ALL);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", run.id().value());
        for (String heading : List.of("operation", "started", "time", "status", "label")) {
            facts.put(heading, core.column(heading).get(0));
        }
        facts.put("exit_status", run.exitStatus().isPresent() ? run.exitStatus().getAsInt() : null);
        facts.put("run_dir", run.dir());
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append(name)
                .append(": ")
                .append(value == null ? "" : value)
                .append('\n'));
        text.append("flags:\n");
        run.flags().values().forEach((name, value) -> text.append("  ")
                .append(name)
                .append(": ")
                .append(FlagEncoder.encode(value))
                .append('\n'));
        text.append("scalars:\n");
        List<String> scalars = new ArrayList<>();
        run.scalars()
                .forEach((name, scalar) -> scalars.add(
                        "  " + name + ": " + BriefNumber.format(scalar.last()) + " (step " + scalar.lastStep() + ")"));
        scalars.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
