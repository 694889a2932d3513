package org.jguild.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures optimizers. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        subcommands = {
            RegretCommand.class,
            TablesCommand.class,
            ReportCommand.class,
            PruneCommand.class,
            FunctionsCommand.class,
            StoreCommand.class,
            SpeedCommand.class,
            ProfileCommand.class
        })
public final class BenchmarkMain {

    private BenchmarkMain() {}

    /**
     * Runs one command.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
