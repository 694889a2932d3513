package org.jguild.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.Callable;
import org.jguild.benchmark.problem.Problem;
import org.jguild.benchmark.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "regret",
        mixinStandardHelpOptions = true,
        description = "Lets an optimizer search problems and prints a line of JSON for each search.")
final class RegretCommand implements Callable<Integer> {

    @Option(
            names = "--optimizer",
            required = true,
            paramLabel = "NAME",
            description = "The optimizer, as gp or gp:acq-func=LCB,kappa=1.")
    private String optimizer;

    @Option(names = "--problem", paramLabel = "NAME", description = "What is searched (can be repeated).")
    private List<String> problems = List.of();

    @Option(
            names = "--set",
            paramLabel = "SET",
            defaultValue = "OPEN",
            description = "Without --problem, these: ${COMPLETION-CANDIDATES}.")
    private ProblemSet set;

    @Option(names = "--budget", paramLabel = "N", defaultValue = "50", description = "Trials in each search.")
    private int budget;

    @Option(names = "--seeds", paramLabel = "K", defaultValue = "20", description = "Searches of each problem.")
    private int seeds;

    @Option(names = "--first-seed", paramLabel = "K", defaultValue = "1", description = "The seed of the first one.")
    private long firstSeed;

    @Override
    public Integer call() throws JsonProcessingException {
        OptimizerUnderTest candidate = OptimizerUnderTest.of(optimizer);
        List<Problem> chosen = problems.isEmpty()
                ? set.problems()
                : problems.stream().map(Problems::find).toList();
        ObjectMapper json = new ObjectMapper();
        for (Problem problem : chosen) {
            for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                System.out.println(json.writeValueAsString(RegretMeter.measure(candidate, problem, seed, budget)));
            }
        }
        return 0;
    }
}
