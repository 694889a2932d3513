package org.jguild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jguild.batch.BatchListener;
import org.jguild.error.GuildException;
import org.jguild.experiment.Caller;
import org.jguild.experiment.Deletion;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.ExperimentContext;
import org.jguild.experiment.ListRequest;
import org.jguild.experiment.Reasons;
import org.jguild.experiment.RunRequest;
import org.jguild.experiment.RunRequestBuilder;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.RunTarget;
import org.jguild.experiment.Session;
import org.jguild.op.FunctionOperation;
import org.jguild.op.ThisJvm;
import org.jguild.run.RunSnapshot;
import org.jguild.text.ShellWords;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of the Java API: runs functions and programs with flags, optimizes flags, compares runs.
 *
 * <p>A search over a lambda. The settings come first; {@code run} starts the search and waits for its end:
 *
 * <pre>{@code
 * RunResult search = Guild.open()
 *         .optimizer("gp")
 *         .maxTrials(50)
 *         .run(p -> Math.sin(5 * p.real("x")), "x=[-2.0:2.0]");
 * search.best().params().real("x");
 * search.table();
 * }</pre>
 *
 * <p>Immutable: each method that sets something returns another {@code Guild}, which can be kept and used for several runs.
 * Every mistake of a caller is reported as a {@link GuildException}, whose message is one sentence for the user. If the
 * thread is interrupted, the running trials and the batch are ended, a {@link GuildException} is thrown, and the interrupt
 * flag of the thread is set again. Safe for several threads.
 */
public final class Guild implements RunSettings {

    // Shared, so that a program reads each store only once, however often it is opened.
    private static final Session SESSION = new Session();

    /** Null for the home that the environment specifies. */
    private final @Nullable Path home;

    private final RunRequest settings;

    /** Null if functions have no name. */
    private final @Nullable String name;

    private final BatchListener listener;

    private Guild(@Nullable Path home, RunRequest settings, @Nullable String name, BatchListener listener) {
        this.home = home;
        this.settings = settings;
        this.name = name;
        this.listener = listener;
    }

    /**
     * Opens the default Guild home: the one that the environment specifies, otherwise the nearest one above the current
     * directory.
     *
     * @return the home, with nothing set
     */
    public static Guild open() {
        return new Guild(null, RunRequest.by(Caller.API).build(), null, BatchListener.NONE);
    }

    /**
     * Opens a Guild home.
     *
     * @param home a folder, created when it does not exist
     * @return the home, with nothing set
     */
    public static Guild open(Path home) {
        Path folder = Given.value(home, "Guild.open(null)", "the folder of a home, or none as in Guild.open()");
        return new Guild(folder.toAbsolutePath(), RunRequest.by(Caller.API).build(), null, BatchListener.NONE);
    }

    /**
     * Returns the state that is kept between calls, for other commands in the same program.
     *
     * @return the session
     */
    public static Session session() {
        return SESSION;
    }

    @Override
    public RunRequest settings() {
        return settings;
    }

    @Override
    public Guild with(UnaryOperator<RunRequestBuilder> change) {
        return new Guild(
                home,
                Given.value(change, "with(null)", "a change of the request")
                        .apply(settings.toBuilder())
                        .build(),
                name,
                listener);
    }

    /**
     * Sets the name under which runs and tables show functions.
     *
     * @param function letters, digits, {@code _}, {@code .} and {@code -}
     * @return this with that name; without one, a function is called {@code function}
     */
    public Guild named(String function) {
        return new Guild(home, settings, Given.value(function, "named(null)", "the name of a function"), listener);
    }

    /**
     * Sets the listener for the progress of batches.
     *
     * @param receiver called when a trial starts or ends
     * @return this with that listener
     */
    public Guild onProgress(BatchListener receiver) {
        return new Guild(home, settings, name, Given.value(receiver, "onProgress(null)", "a listener"));
    }

    /**
     * Runs a program: a Python script, a Java source file, a notebook, an executable, or a command line in which
     * <code>${x}</code> stands
     * for the flag x.
     *
     * @param program its file, relative to the current directory, or a command line such as
     *     <code>python -m lab.fit --lr ${lr}</code>
     * @param flags each {@code NAME=VALUE}; a list such as {@code x=[1,2]} requests a grid, a range such as
     *     {@code x=[-2.0:2.0]} a search
     * @return the result
     * @throws GuildException if a flag, a value or a setting is wrong, if the run or every trial fails, if no trial reports
     *     the objective, or if the thread is interrupted; what was recorded is kept
     */
    public RunResult run(String program, String... flags) {
        return run(
                new RunTarget.Named(Given.value(program, "run(null)", "the file of a program, or a function")), flags);
    }

    /**
     * Runs a function that accepts any flag.
     *
     * @param function the function to run; a returned number is recorded as the objective, otherwise as {@code loss}
     * @param flags as for {@link #run(String, String...)}
     * @return the result
     * @throws GuildException as {@link #run(String, String...)}
     */
    public RunResult run(ParamsFunction function, String... flags) {
        return run(Functions.of(function), flags);
    }

    /**
     * Runs a function that reports values while it runs.
     *
     * @param function the function to run
     * @param flags as for {@link #run(String, String...)}
     * @return the result
     * @throws GuildException as {@link #run(String, String...)}
     */
    public RunResult run(ReportingFunction function, String... flags) {
        return run(Functions.of(function), flags);
    }

    /**
     * Runs a function of a record, whose components are the flags: numbers, booleans, strings and enums.
     *
     * @param <C> the record
     * @param type the record
     * @param function the function to run
     * @param flags every component needs a value
     * @return the result
     * @throws GuildException as {@link #run(String, String...)}
     */
    public <C extends Record> RunResult run(Class<C> type, RecordFunction<C> function, String... flags) {
        return run(Functions.of(type, function), flags);
    }

    /**
     * Runs a function of a record; the function reports values while it runs.
     *
     * @param <C> the record
     * @param type the record
     * @param function the function to run
     * @param flags every component needs a value
     * @return the result
     * @throws GuildException as {@link #run(String, String...)}
     */
    public <C extends Record> RunResult run(Class<C> type, ReportingRecordFunction<C> function, String... flags) {
        return run(Functions.of(type, function), flags);
    }

    /**
     * Runs a function of a record with defaults.
     *
     * @param <C> the record
     * @param defaults the values of the flags that are not given
     * @param function the function to run
     * @param flags the other flags
     * @return the result
     * @throws GuildException as {@link #run(String, String...)}
     */
    public <C extends Record> RunResult run(C defaults, RecordFunction<C> function, String... flags) {
        return run(Functions.of(defaults, function), flags);
    }

    /**
     * Runs a function of a record with defaults; the function reports values while it runs.
     *
     * @param <C> the record
     * @param defaults the values of the flags that are not given
     * @param function the function to run
     * @param flags the other flags
     * @return the result
     * @throws GuildException as {@link #run(String, String...)}
     */
    public <C extends Record> RunResult run(C defaults, ReportingRecordFunction<C> function, String... flags) {
        return run(Functions.of(defaults, function), flags);
    }

    /**
     * Runs an operation that was created from a function; see {@link Functions}.
     *
     * @param operation the operation to run
     * @param flags as for {@link #run(String, String...)}
     * @return the result
     * @throws GuildException as {@link #run(String, String...)}
     */
    public RunResult run(FunctionOperation operation, String... flags) {
        return run(new RunTarget.Function(renamed(operation)), flags);
    }

    /**
     * Restarts a run of a program, or continues a batch: trials that have ended are not run again. Flags, optimizer,
     * objective and label are those of the earlier start, unless they are set again.
     *
     * @param run the beginning of the id of a run or batch, or the name of an operation, which means its newest run
     * @param flags the flags to change
     * @return the result of all starts
     * @throws GuildException if there is no such run, and as {@link #run(String, String...)}
     */
    public RunResult restart(String run, String... flags) {
        return run(new RunTarget.Earlier(earlier(run), null), flags);
    }

    /**
     * Restarts a run of a function, or continues a batch.
     *
     * @param run as for {@link #restart(String, String...)}
     * @param function the function, which must have the same name as before
     * @param flags the flags to change
     * @return the result of all starts
     * @throws GuildException as {@link #restart(String, String...)}
     */
    public RunResult restart(String run, ParamsFunction function, String... flags) {
        return restart(run, Functions.of(function), flags);
    }

    /**
     * Restarts a run of an operation, or continues a batch.
     *
     * @param run as for {@link #restart(String, String...)}
     * @param operation the operation, which must have the same name as before; see {@link Functions}
     * @param flags the flags to change
     * @return the result of all starts
     * @throws GuildException as {@link #restart(String, String...)}
     */
    public RunResult restart(String run, FunctionOperation operation, String... flags) {
        return run(new RunTarget.Earlier(earlier(run), renamed(operation)), flags);
    }

    private FunctionOperation renamed(FunctionOperation operation) {
        FunctionOperation given = Given.value(operation, "run(null)", "an operation; Functions creates one");
        return name == null ? given : given.named(name);
    }

    private static String earlier(String run) {
        return Given.value(run, "restart(null)", "the beginning of the id of a run, or the name of its operation");
    }

    private RunResult run(RunTarget target, String... flags) {
        RunRequest request = settings.toBuilder()
                .target(target)
                .assignments(FlagArguments.merged(settings.assignments(), FlagArguments.assignments(flags)))
                .build();
        try {
            return experiment().run(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuildException("Interrupted; what was recorded is kept.", e);
        } catch (GuildException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    /**
     * Compares runs.
     *
     * @param runs numbers and ranges as the list shows them ({@code 3}, {@code 1:5}, newest first) or the beginnings of run
     *     ids; without any, all runs
     * @return the comparison, which can be sorted and limited; runs are read when a result is requested
     */
    public ComparePlan compare(String... runs) {
        return ComparePlan.of(this::experiment, named("compare", runs));
    }

    /**
     * Plots runs.
     *
     * @param kind the chart, as {@code plot --help} lists them, such as {@code slice}
     * @param runs as for {@link #compare}, or searches by the beginning of their id or by their name; without any, all runs
     * @return the plan of the chart; runs are read when the chart is requested
     */
    public PlotPlan plot(String kind, String... runs) {
        return PlotPlan.of(
                this::experiment, Given.value(kind, "plot(null)", "a chart, such as \"slice\""), named("plot", runs));
    }

    /**
     * Lists runs.
     *
     * @param runs as for {@link #compare}; without any, all runs
     * @return the runs without batches, newest first or in the given order
     * @throws GuildException if a run does not exist
     */
    public List<RunSnapshot> runs(String... runs) {
        return experiment()
                .list(new ListRequest(named("runs", runs), false, false))
                .runs();
    }

    /**
     * Lists batches.
     *
     * @return the batch runs, newest first
     */
    public List<RunSnapshot> batches() {
        return experiment().list(new ListRequest(List.of(), false, true)).runs().stream()
                .filter(RunSnapshot::isBatch)
                .toList();
    }

    /**
     * Lists the runs in the trash.
     *
     * @return the deleted runs, newest first
     */
    public List<RunSnapshot> deletedRuns() {
        return experiment().list(new ListRequest(List.of(), true, false)).runs();
    }

    /**
     * Moves runs to the trash; batches together with their trials.
     *
     * @param runs as for {@link #compare}, at least one
     * @return how many were deleted
     * @throws GuildException if no run is given, or one is running; then none is deleted
     */
    public int deleteRuns(String... runs) {
        return delete(false, runs).deleted();
    }

    /**
     * Deletes runs permanently; batches together with their trials.
     *
     * @param runs as for {@link #compare}, at least one
     * @return how many were deleted
     * @throws GuildException if no run is given, or one is running; then none is deleted
     */
    public int deleteRunsPermanently(String... runs) {
        return delete(true, runs).deleted();
    }

    private Deletion delete(boolean permanently, String... runs) {
        List<String> names = named("deleteRuns", runs);
        if (names.isEmpty()) {
            throw new GuildException("Name the runs to delete, as in deleteRuns(\"1:5\").");
        }
        return experiment().delete(names, permanently);
    }

    /**
     * Restores runs from the trash.
     *
     * @param runs numbers in the order of {@link #deletedRuns}, from 1, ranges, or the beginnings of run ids; without any,
     *     all
     * @return how many were restored
     * @throws GuildException if a run does not exist
     */
    public int restoreRuns(String... runs) {
        return experiment().restore(named("restoreRuns", runs));
    }

    /**
     * Deletes runs in the trash permanently.
     *
     * @param runs as for {@link #restoreRuns}; without any, all
     * @return how many were deleted
     * @throws GuildException if a run does not exist
     */
    public int purgeRuns(String... runs) {
        return experiment().purge(named("purgeRuns", runs));
    }

    private static List<String> named(String method, String... runs) {
        return Given.texts(runs, method, "numbers of runs or the beginnings of their ids");
    }

    private Experiment experiment() {
        ExperimentContext context = new ExperimentContext(
                Path.of("").toAbsolutePath(),
                environment(),
                ThisJvm.classPath(),
                Clock.system(ZoneId.systemDefault()),
                line -> {},
                (stderr, bytes, length) -> (stderr ? System.err : System.out).write(bytes, 0, length),
                listener,
                SESSION);
        return new Experiment(context, Map.of(), null);
    }

    /** Returns the environment of this program, with the Guild home. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (home != null) {
            try {
                Files.createDirectories(home);
            } catch (IOException e) {
                throw new GuildException("Cannot create the Guild home " + home + ": " + Reasons.of(e) + ".", e);
            }
            environment.put("GUILD_HOME", home.toString());
        }
        return environment;
    }

    @Override
    public String toString() {
        return "guild " + settings.words().stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    }
}
