package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.command.Page.Entry;
import org.jguild.command.Page.Section;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.LastLines;
import org.jguild.flag.FlagEncoder;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.text.BriefNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "info",
        description = "Shows one run in detail.",
        parameterListHeading = "%nRun:%n",
        optionListHeading = "%nOptions:%n")
final class InfoCommand implements Callable<CommandResult> {

    private final Supplier<Experiment> experiment;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description = "A number as the list shows it or the start of a run id; the newest run by default.")
    private String run = "1";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    InfoCommand(Supplier<Experiment> experiment) {
        this.experiment = experiment;
    }

    @Override
    public CommandResult call() {
        List<RunSnapshot> selected = experiment.get().info(run).runs();
        Page page = page(selected.get(0));
        return new CommandResult(text(page), Comparison.of(selected, ComparisonOptions.ALL), false, List.of())
                .with(Presentation.ofPage(page));
    }

    private static Page page(RunSnapshot run) {
        Comparison core = Comparison.of(List.of(run), ComparisonOptions.ALL);
        List<Entry> facts = new ArrayList<>();
        facts.add(new Entry("id", run.id().value()));
        for (String heading : List.of("operation", "started", "time", "status", "label")) {
            facts.add(new Entry(heading, text(core.column(heading).get(0))));
        }
        facts.add(new Entry(
                "exit_status",
                run.exitStatus().isPresent() ? String.valueOf(run.exitStatus().getAsInt()) : ""));
        facts.add(new Entry("run_dir", text(run.dir())));
        List<Entry> flags = new ArrayList<>();
        run.flags().values().forEach((name, value) -> flags.add(new Entry(name, FlagEncoder.encode(value))));
        List<Entry> scalars = new ArrayList<>();
        run.scalars()
                .forEach((name, scalar) -> scalars.add(
                        new Entry(name, BriefNumber.format(scalar.last()) + " (step " + scalar.lastStep() + ")")));
        List<Section> sections = new ArrayList<>(
                List.of(new Section("", facts), new Section("flags", flags), new Section("scalars", scalars)));
        List<Entry> output = failed(run)
                ? LastLines.of(run).stream().map(line -> new Entry("", line)).toList()
                : List.of();
        if (!output.isEmpty()) {
            sections.add(new Section("output", output));
        }
        return new Page("Run " + run.id().brief(), sections);
    }

    private static boolean failed(RunSnapshot run) {
        return run.status() == RunStatus.ERROR || run.status() == RunStatus.TERMINATED;
    }

    private static String text(@Nullable Object fact) {
        return fact == null ? "" : fact.toString();
    }

    /** The page as lines that programs can parse. */
    private static String text(Page page) {
        StringBuilder text = new StringBuilder();
        for (Section section : page.sections()) {
            boolean nested = !section.heading().isEmpty();
            text.append(nested ? section.heading() + ":\n" : "");
            for (Entry entry : section.entries()) {
                text.append(nested ? "  " : "")
                        .append(entry.term().isEmpty() ? "" : entry.term() + ": ")
                        .append(entry.text())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
