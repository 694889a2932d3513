package org.jguild.command;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.error.GuildException;
import org.jguild.experiment.Caller;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.JavaOptions;
import org.jguild.experiment.OptimizerRequest;
import org.jguild.experiment.PruneRequest;
import org.jguild.experiment.RunLimits;
import org.jguild.experiment.RunRequest;
import org.jguild.experiment.RunRequestBuilder;
import org.jguild.flag.FlagDecoder;
import org.jguild.run.Objective;
import org.jguild.search.Automatic;
import org.jguild.text.VisibleText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = {
            "Runs an operation: a Python script, a Java source file, a notebook, an executable, or a command "
                    + "line in quotes in which "
                    + "$${x} stands for the flag x, as in 'python -m lab.fit --lr $${lr}'.",
            "With a list of values for a flag (x=[1,2,3]) every combination is run; with a range (x=[-2.0:2.0], "
                    + "uniform[..], loguniform[..]) the values are searched."
        },
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n")
final class RunCommand implements Callable<CommandResult> {

    private final Supplier<Experiment> experiment;

    @Parameters(
            paramLabel = "OPERATION FLAG=VALUE @FILE",
            arity = "0..*",
            description = "What to run, the values of its flags, and @FILE for trials from a CSV, JSON or YAML file.")
    private final List<String> words = new ArrayList<>();

    @Option(
            names = {"-o", "--optimizer"},
            paramLabel = "NAME",
            completionCandidates = OptimizerNames.class,
            description = "Optimizer that proposes the trials: ${COMPLETION-CANDIDATES}.")
    private @Nullable String optimizer;

    @Option(
            names = {"-Fo", "--opt-flag"},
            paramLabel = "NAME=VALUE",
            description = "Option of the optimizer (can be repeated); 'run --help' lists the options.")
    private final List<String> optimizerFlags = new ArrayList<>();

    @Option(
            names = {"-O", "--optimize"},
            description = "Search with the optimizer that suits the flags and the number of trials, as does -o auto.")
    private boolean optimize;

    @Option(
            names = {"-m", "--max-trials", "--trials"},
            paramLabel = "N",
            description = "Run at most N trials (default: 20 for a search, all for a grid).")
    private @Nullable Integer maxTrials;

    @Mixin
    private final BatchOptionWords batch = new BatchOptionWords();

    @Option(
            names = {"-N", "--minimize"},
            paramLabel = "COL",
            description = "Minimize this scalar (default: loss).")
    private @Nullable String minimize;

    @Option(
            names = {"-X", "--maximize"},
            paramLabel = "COL",
            description = "Maximize this scalar.")
    private @Nullable String maximize;

    @Option(
            names = "--scalar",
            paramLabel = "PATTERN",
            preprocessor = Verbatim.class,
            description =
                    "Read scalars from other lines than 'loss: 0.5' (can be repeated): 'key: value', 'key=value', json, keras, "
                            + "or NAME=REGEX such as 'loss=Loss is (\\value)'.")
    private final List<String> scalars = new ArrayList<>();

    @Option(names = "--random-seed", paramLabel = "N", description = "Seed that makes random choices repeatable.")
    private @Nullable Long seed;

    @Option(
            names = "--prune",
            paramLabel = "RULE",
            description =
                    "Stop unpromising trials early, based on the values that they print with a step: median, asha, or none.")
    private @Nullable String prune;

    @Option(
            names = "--prune-after",
            paramLabel = "N",
            description = "Stop no trial before step N (default: one twelfth of the steps of a completed trial).")
    private @Nullable Long pruneAfter;

    @Option(
            names = {"-l", "--label"},
            paramLabel = "TEXT",
            preprocessor = Verbatim.class,
            description = "Label of the run or of each trial; $${x} stands for the flag x.")
    private @Nullable String label;

    @Option(
            names = {"-t", "--tag"},
            paramLabel = "TAG",
            preprocessor = Verbatim.class,
            description = "Tag of the run or of each trial (can be repeated).")
    private final List<String> tags = new ArrayList<>();

    @Option(
            names = {"--restart", "--start"},
            paramLabel = "RUN",
            description = "Run again or continue: the start of a run id, or an operation name such as gp.")
    private @Nullable String restart;

    @Option(
            names = {"-f", "--force-flags"},
            description = "Accept flags that the operation does not have.")
    private boolean forceFlags;

    @Option(
            names = "--env",
            paramLabel = "NAME",
            description =
                    "Flag that a command line or an executable reads from an environment variable of the same name "
                            + "(can be repeated).")
    private final List<String> variables = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Jars and folders for a Java operation, in addition to those of the notebook.")
    private @Nullable String classPath;

    @Option(
            names = "--jvm-args",
            paramLabel = "ARGS",
            preprocessor = Verbatim.class,
            description = "Options for the JVM of a Java operation.")
    private @Nullable String jvmArgs;

    @Option(
            names = "--trial-timeout",
            paramLabel = "TIME",
            description = "Time limit of a run or a trial, such as 90s or 10m; a search continues with the next trial.")
    private @Nullable String trialTimeout;

    @Option(names = "--isolate", description = "Run each trial of a function in its own JVM.")
    private boolean isolate;

    @Option(names = "--no-store", description = "Store no runs of a function; keep only the result in memory.")
    private boolean noStore;

    @Option(
            names = {"-y", "--yes"},
            description = "Accepted for scripts; has no effect, as there are no questions.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean yes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    RunCommand(Supplier<Experiment> experiment) {
        this.experiment = experiment;
    }

    @Override
    public CommandResult call() throws InterruptedException {
        RunRequest request = request();
        return RunOutput.of(experiment.get().run(request), request);
    }

    private RunRequest request() {
        RunRequestBuilder request = RunRequest.by(Caller.COMMAND);
        RunArguments arguments = RunArguments.of(words);
        request.target(arguments.target(restart))
                .assignments(arguments.assignments())
                .batchFiles(arguments.files());
        request.optimizer(new OptimizerRequest(optimizer(), null, optimizerOptions()))
                .maxTrials(maxTrials)
                .objective(objective(minimize, maximize))
                .scalars(scalars)
                .seed(seed)
                .limits(new RunLimits(batch.timeLimit(), batch.maxFailures(), batch.noImprovement(), trialLimit()))
                .pruning(new PruneRequest(prune, pruneAfter))
                .label(label)
                .tags(tags)
                .variables(variables)
                .java(java())
                .forceFlags(forceFlags)
                .noStore(noStore);
        batch.addTo(request);
        return request.build();
    }

    private @Nullable String optimizer() {
        if (optimize && optimizer != null) {
            throw new GuildException("--optimize and --optimizer cannot both be used.");
        }
        return optimize ? Automatic.NAME : optimizer;
    }

    private Map<String, Object> optimizerOptions() {
        Map<String, Object> options = new LinkedHashMap<>();
        for (String assignment : optimizerFlags) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new GuildException(
                        "-Fo " + VisibleText.line(assignment) + ": write NAME=VALUE, as in random-starts=5.");
            }
            options.put(assignment.substring(0, equals), FlagDecoder.decode(assignment.substring(equals + 1)));
        }
        return options;
    }

    /** The objective that two options name; null if neither is given. */
    static @Nullable Objective objective(@Nullable String minimize, @Nullable String maximize) {
        if (minimize != null && maximize != null) {
            throw new GuildException("--minimize and --maximize cannot both be used.");
        }
        if (maximize != null) {
            return Objective.maximizing(maximize);
        }
        return minimize == null ? null : Objective.minimizing(minimize);
    }

    private @Nullable Duration trialLimit() {
        return trialTimeout == null
                ? null
                : BatchOptionWords.time("--trial-timeout", trialTimeout).limit();
    }

    private JavaOptions java() {
        List<String> path = classPath == null ? List.of() : List.of(classPath.split(File.pathSeparator, -1));
        List<String> arguments =
                jvmArgs == null ? List.of() : List.of(jvmArgs.strip().split("\\s+"));
        return new JavaOptions(path, arguments, isolate);
    }
}
