package org.jguild.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jguild.benchmark.problem.CurveProblem;
import org.jguild.benchmark.problem.Problems;
import org.jguild.search.prune.AshaRule;
import org.jguild.search.prune.MedianRule;
import org.jguild.search.prune.PruningKind;
import org.jguild.search.prune.PruningRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description =
                "Lets optimizers search problems with learning curves, without pruning and with it, and tells what"
                        + " it costs in steps and how near to the minimum it ends.")
final class PruneCommand implements Callable<Integer> {

    @Option(names = "--rule", paramLabel = "RULE", defaultValue = "ASHA", description = "${COMPLETION-CANDIDATES}.")
    private PruningKind kind;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "random,gp,tpe",
            description = "Who searches.")
    private List<String> optimizers;

    @Option(names = "--budget", paramLabel = "N", defaultValue = "50", description = "Trials in each search.")
    private int budget;

    @Option(names = "--seeds", paramLabel = "K", defaultValue = "20", description = "Searches of each problem.")
    private int seeds;

    @Option(names = "--prune-after", paramLabel = "STEP", defaultValue = "0", description = "The first step to judge.")
    private long after;

    @Option(names = "--eta", paramLabel = "N", description = "For ASHA, in place of the number that users get.")
    private Integer eta;

    @Option(names = "--at-least", paramLabel = "N", description = "For MEDIAN, in place of the number that users get.")
    private Integer atLeast;

    @Option(names = "--lines", description = "Print a line of JSON for each search too.")
    private boolean lines;

    @Override
    public Integer call() throws JsonProcessingException {
        System.out.println(PruneSummary.HEAD);
        for (CurveProblem problem : Problems.CURVES) {
            for (String name : optimizers) {
                OptimizerUnderTest candidate = OptimizerUnderTest.of(name);
                List<PruneRun> whole = new ArrayList<>();
                List<PruneRun> pruned = new ArrayList<>();
                for (long seed = 1; seed <= seeds; seed++) {
                    whole.add(PruneMeter.measure(candidate, problem, "none", null, seed, budget));
                    pruned.add(PruneMeter.measure(candidate, problem, ruleName(), rule(), seed, budget));
                }
                if (lines) {
                    print(whole);
                    print(pruned);
                }
                System.out.println(new PruneSummary(whole, pruned).row());
            }
        }
        return 0;
    }

    private String ruleName() {
        return kind.shownAs();
    }

    private PruningRule rule() {
        return switch (kind) {
            case ASHA -> eta == null ? kind.rule(after) : new AshaRule(after, eta);
            case MEDIAN -> atLeast == null ? kind.rule(after) : new MedianRule(after, atLeast);
        };
    }

    private static void print(List<PruneRun> runs) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        for (PruneRun run : runs) {
            System.out.println(json.writeValueAsString(run));
        }
    }
}
