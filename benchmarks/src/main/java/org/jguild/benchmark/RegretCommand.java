package org.jguild.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jguild.benchmark.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "regret",
        mixinStandardHelpOptions = true,
        description = "Lets an optimizer search problems and prints a line of JSON for each search.")
final class RegretCommand implements Callable<Integer> {

    @Mixin
    private SearchOptions searches;

    @Option(names = "--problem", paramLabel = "NAME", description = "What is searched (can be repeated).")
    private List<String> problems = List.of();

    @Option(
            names = "--set",
            paramLabel = "SET",
            defaultValue = "OPEN",
            description = "Without --problem, these: ${COMPLETION-CANDIDATES}.")
    private ProblemSet set;

    @Override
    public Integer call() throws JsonProcessingException {
        searches.search(
                problems.isEmpty()
                        ? set.problems()
                        : problems.stream().map(Problems::find).toList());
        return 0;
    }
}
