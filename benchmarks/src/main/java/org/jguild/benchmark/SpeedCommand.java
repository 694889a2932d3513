package org.jguild.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description =
                "Measures with JMH what a suggestion costs over six real flags: on average in a search that grows to a"
                        + " number of trials, and the first one after a restart with so many.")
final class SpeedCommand implements Callable<Integer> {

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "gp,forest,gbrt,tpe,cmaes",
            description = "Who suggests (default: ${DEFAULT-VALUE}).")
    private List<String> optimizers;

    @Option(
            names = "--trials",
            paramLabel = "N",
            split = ",",
            defaultValue = "50,200,1000",
            description = "Numbers of trials (default: ${DEFAULT-VALUE}).")
    private List<String> trials;

    @Option(
            names = "--search",
            paramLabel = "KIND",
            defaultValue = "growing|restarted",
            description =
                    "growing: the mean over a search that grows; restarted: the first suggestion after a restart.")
    private String search;

    @Override
    public Integer call() throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\." + SuggestionBenchmark.class.getSimpleName() + "\\.(" + search + ")$")
                .verbosity(VerboseMode.SILENT)
                .param("optimizer", optimizers.toArray(String[]::new))
                .param("trials", trials.toArray(String[]::new));
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.println("| optimizer | trials | search | CPU ms a suggestion | wall ms a suggestion |");
        System.out.println("| --- | --- | --- | --- | --- |");
        results.forEach(result -> System.out.println(row(result)));
        return 0;
    }

    private static String row(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String search = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        int trials = Integer.parseInt(result.getParams().getParam("trials"));
        double cpu = counted(result, "cpuNanos") / 1e6 / counted(result, "suggestions");
        double wall = result.getPrimaryResult().getScore() / ("growing".equals(search) ? trials : 1);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.2f | %.2f |",
                result.getParams().getParam("optimizer"),
                trials,
                search,
                cpu,
                wall);
    }

    private static double counted(RunResult result, String what) {
        return result.getSecondaryResults().get(what).getScore();
    }
}
