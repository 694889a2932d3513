package org.jguild.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Makes a table of medians, quartiles and 90th percentiles of log10 regret from the lines that 'regret' printed,"
                        + " next to the results of other tools.")
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Lines of JSON.")
    private List<Path> files = List.of();

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "20,50",
            split = ",",
            description = "After so many trials.")
    private List<Integer> trials;

    @Option(
            names = "--linear",
            description = "Mean regret instead of the median of its logarithm, without other tools, for 'tables'.")
    private boolean linear;

    @Option(names = "--no-peers", description = "Leave other tools out.")
    private boolean noPeers;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "Draw the same for the first number of trials into this SVG file.")
    private Path chart;

    @Override
    public Integer call() throws IOException {
        List<RegretRun> runs = new ArrayList<>();
        for (Path file : files) {
            runs.addAll(read(Files.newInputStream(file)));
        }
        if (!noPeers && !linear) {
            runs.addAll(read(ReportCommand.class.getResourceAsStream("peers-open.jsonl")));
        }
        for (int count : trials) {
            System.out.println(new RegretTable(runs, count, linear).markdown());
        }
        if (chart != null) {
            Files.writeString(chart, new RegretChart(runs, trials.get(0)).svg());
        }
        return 0;
    }

    private static List<RegretRun> read(InputStream lines) throws IOException {
        try (lines) {
            return new ObjectMapper()
                    .readerFor(RegretRun.class)
                    .<RegretRun>readValues(lines)
                    .readAll();
        }
    }
}
