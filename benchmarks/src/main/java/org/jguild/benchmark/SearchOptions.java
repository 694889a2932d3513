package org.jguild.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jguild.benchmark.problem.Problem;
import picocli.CommandLine.Option;

/** The options of commands that let an optimizer search problems, and the searches. */
final class SearchOptions {

    @Option(
            names = "--optimizer",
            required = true,
            paramLabel = "NAME",
            description = "The optimizer, as gp or gp:acq-func=LCB,kappa=1.")
    private String optimizer;

    @Option(names = "--budget", paramLabel = "N", defaultValue = "50", description = "Trials in each search.")
    private int budget;

    @Option(names = "--seeds", paramLabel = "K", defaultValue = "20", description = "Searches of each problem.")
    private int seeds;

    @Option(names = "--first-seed", paramLabel = "K", defaultValue = "1", description = "The seed of the first one.")
    private long firstSeed;

    /** Searches problems and prints a line of JSON for each search. */
    void search(List<? extends Problem> problems) throws JsonProcessingException {
        OptimizerUnderTest candidate = OptimizerUnderTest.of(optimizer);
        ObjectMapper json = new ObjectMapper();
        for (Problem problem : problems) {
            for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                System.out.println(json.writeValueAsString(RegretMeter.measure(candidate, problem, seed, budget)));
            }
        }
    }
}
