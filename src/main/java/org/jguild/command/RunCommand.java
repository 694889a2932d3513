package org.jguild.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jguild.error.GuildException;
import org.jguild.op.FunctionOperation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = {
            "Runs an operation: a Python script, a Java source file or an executable.",
            "With a list of values for a flag (x=[1,2,3]) every combination is run; with a range (x=[-2.0:2.0], "
                    + "uniform[..], loguniform[..]) values are searched for."
        },
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n")
final class RunCommand implements Callable<CommandResult> {

    private final CommandContext context;
    private final Home home;
    final Map<String, FunctionOperation> functions;

    @Parameters(
            paramLabel = "OPERATION FLAG=VALUE @FILE",
            arity = "0..*",
            description = "What to run, the values of its flags, and @FILE for trials from a CSV, JSON or YAML file.")
    List<String> words = new ArrayList<>();

    @Option(
            names = {"-o", "--optimizer"},
            paramLabel = "NAME",
            completionCandidates = OptimizerNames.class,
            description = "Optimizer that proposes the trials: ${COMPLETION-CANDIDATES}.")
    String optimizer;

    @Option(
            names = {"-Fo", "--opt-flag"},
            paramLabel = "NAME=VALUE",
            description = "Set a flag of the optimizer (may be given again); 'run --help' lists the flags.")
    List<String> optimizerFlags = new ArrayList<>();

    @Option(
            names = {"-O", "--optimize"},
            description = "Search with the optimizer that suits the flags and the number of trials, as does -o auto.")
    boolean optimize;

    @Option(
            names = {"-m", "--max-trials", "--trials"},
            paramLabel = "N",
            description = "Make at most N trials (a search makes 20, a grid all).")
    Integer maxTrials;

    @Mixin
    BatchSettings batch = new BatchSettings();

    @Option(
            names = {"-N", "--minimize"},
            paramLabel = "COL",
            description = "Search for the least value of this scalar (default: loss).")
    String minimize;

    @Option(
            names = {"-X", "--maximize"},
            paramLabel = "COL",
            description = "Search for the greatest value of this scalar.")
    String maximize;

    @Option(names = "--random-seed", paramLabel = "N", description = "Make random choices repeatable.")
    Long seed;

    @Option(
            names = "--prune",
            paramLabel = "RULE",
            description = "Stop hopeless trials early by the values they print with their step: median, asha, or none.")
    String prune;

    @Option(
            names = "--prune-after",
            paramLabel = "N",
            description = "Stop no trial before step N (default: a sixth of the steps of a completed trial).")
    Long pruneAfter;

    @Option(
            names = {"-l", "--label"},
            paramLabel = "TEXT",
            description = "Label of the run or of each trial; $${x} stands for the flag x.")
    String label;

    @Option(
            names = {"-t", "--tag"},
            paramLabel = "TAG",
            description = "Tag of the run or of each trial (may be given again).")
    List<String> tags = new ArrayList<>();

    @Option(
            names = {"--restart", "--start"},
            paramLabel = "RUN",
            description = "Run again or go on with: the start of a run id, or an operation name such as gp.")
    String restart;

    @Option(
            names = {"-f", "--force-flags"},
            description = "Accept flags that the operation does not have.")
    boolean forceFlags;

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Jars and folders for a Java operation, besides those of the notebook.")
    String classPath;

    @Option(
            names = "--jvm-args",
            paramLabel = "ARGS",
            preprocessor = Verbatim.class,
            description = "Options for the JVM of a Java operation.")
    String jvmArgs;

    @Option(
            names = "--trial-timeout",
            paramLabel = "TIME",
            description = "End a run or a trial that takes longer, as 90s or 10m; a search goes on with the next.")
    String trialTimeout;

    @Option(names = "--isolate", description = "Run each trial of a function in a JVM of its own.")
    boolean isolate;

    @Option(names = "--no-store", description = "Keep no runs of a function: the result alone, in memory.")
    boolean noStore;

    @Option(
            names = {"-y", "--yes"},
            description = "Accepted for the sake of scripts; nothing is ever asked.")
    boolean yes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    RunCommand(CommandContext context, Home home, Map<String, FunctionOperation> functions) {
        this.context = context;
        this.home = home;
        this.functions = functions;
    }

    /** How long a trial may take; null for ever. */
    Duration trialLimit() {
        return trialTimeout == null
                ? null
                : BatchSettings.time("--trial-timeout", trialTimeout).limit();
    }

    @Override
    public CommandResult call() throws InterruptedException {
        if (minimize != null && maximize != null) {
            throw new GuildException("--minimize and --maximize cannot both be used.");
        }
        if (optimize && optimizer != null) {
            throw new GuildException("--optimize and --optimizer cannot both be used.");
        }
        if (maxTrials != null && maxTrials < 1) {
            throw new GuildException("--max-trials " + maxTrials + ": give a number of trials of at least 1.");
        }
        trialLimit(); // What is no time is refused before a run is made.
        if (noStore && trialTimeout != null) {
            throw new GuildException(
                    "--no-store cannot be used with --trial-timeout: a trial without a run is not timed.");
        }
        if (noStore && isolate) {
            throw new GuildException(
                    "--no-store cannot be used with --isolate: another JVM needs a run directory to run in.");
        }
        if (noStore && restart != null) {
            throw new GuildException(
                    "--no-store cannot be used with --restart, which goes on with a run that is kept.");
        }
        Search search = new Search(context, restart == null ? home.store() : home.trustedStore(), this);
        return restart == null ? search.begin() : search.goOn();
    }
}
