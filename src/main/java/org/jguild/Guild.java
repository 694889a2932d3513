package org.jguild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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

/**
 * Experiments from Java code: runs functions and programs with flags, searches for good flags, compares runs.
 *
 * <p>A search over a lambda. What is set comes first; {@code run} runs, at once:
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
 * <p>Immutable: each method that sets something returns another {@code Guild}, which can be kept and used for several runs. Every
 * mistake of a caller is a {@link GuildException}, whose message is one sentence for the user. An interrupt of the thread ends
 * the running trials and the batch; a {@link GuildException} says so, and the thread is interrupted again. May be used by several
 * threads.
 */
public final class Guild implements RunSettings {

    // One program reads each store once, however often it is opened.
    private static final Session SESSION = new Session();

    /** Null for the home that the environment names. */
    private final Path home;

    private final RunRequest settings;
    private final String name;
    private final BatchListener listener;

    private Guild(Path home, RunRequest settings, String name, BatchListener listener) {
        this.home = home;
        this.settings = settings;
        this.name = name;
        this.listener = listener;
    }

    /**
     * Opens the default Guild home: the one that the environment names, or the nearest one above the current directory.
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
        return new Guild(home.toAbsolutePath(), RunRequest.by(Caller.API).build(), null, BatchListener.NONE);
    }

    /**
     * Returns what lasts from one call to the next, for other commands in the same program.
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
        return new Guild(home, change.apply(settings.toBuilder()).build(), name, listener);
    }

    /**
     * Names functions, as runs and tables show them.
     *
     * @param function letters, digits, {@code _}, {@code .} and {@code -}
     * @return this with that name; without one, a function is called {@code function}
     */
    public Guild named(String function) {
        return new Guild(home, settings, function, listener);
    }

    /**
     * Watches batches.
     *
     * @param receiver called when a trial begins or ends
     * @return this with that listener
     */
    public Guild onProgress(BatchListener receiver) {
        return new Guild(home, settings, name, receiver);
    }

    /**
     * Runs a program: a Python script, a Java source file or an executable.
     *
     * @param program its file, relative to the current directory
     * @param flags each {@code NAME=VALUE}; a list such as {@code x=[1,2]} makes a grid, a range such as {@code x=[-2.0:2.0]} a
     *     search
     * @return what came out
     * @throws GuildException if a flag, a value or a setting is wrong, if the run or every trial fails, if none gives the
     *     objective, or if the thread is interrupted; what was recorded stays
     */
    public RunResult run(String program, String... flags) {
        return run(new RunTarget.Named(program), flags);
    }

    /**
     * Runs a function of its flags, which may be any.
     *
     * @param function what to run; its number is recorded as the objective, else as {@code loss}
     * @param flags as for {@link #run(String, String...)}
     * @return what came out
     * @throws GuildException as {@link #run(String, String...)}
     */
    public RunResult run(ParamsFunction function, String... flags) {
        return run(Functions.of(function), flags);
    }

    /**
     * Runs a function that reports values while it runs.
     *
     * @param function what to run
     * @param flags as for {@link #run(String, String...)}
     * @return what came out
     * @throws GuildException as {@link #run(String, String...)}
     */
    public RunResult run(ReportingFunction function, String... flags) {
        return run(Functions.of(function), flags);
    }

    /**
     * Runs a function of a record, whose components are the flags: numbers, truth values, texts and enums.
     *
     * @param <C> the record
     * @param type the record
     * @param function what to run
     * @param flags every component needs a value
     * @return what came out
     * @throws GuildException as {@link #run(String, String...)}
     */
    public <C extends Record> RunResult run(Class<C> type, RecordFunction<C> function, String... flags) {
        return run(Functions.of(type, function), flags);
    }

    /**
     * Runs a function of a record that reports values while it runs.
     *
     * @param <C> the record
     * @param type the record
     * @param function what to run
     * @param flags every component needs a value
     * @return what came out
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
     * @param function what to run
     * @param flags the others
     * @return what came out
     * @throws GuildException as {@link #run(String, String...)}
     */
    public <C extends Record> RunResult run(C defaults, RecordFunction<C> function, String... flags) {
        return run(Functions.of(defaults, function), flags);
    }

    /**
     * Runs a function of a record with defaults that reports values while it runs.
     *
     * @param <C> the record
     * @param defaults the values of the flags that are not given
     * @param function what to run
     * @param flags the others
     * @return what came out
     * @throws GuildException as {@link #run(String, String...)}
     */
    public <C extends Record> RunResult run(C defaults, ReportingRecordFunction<C> function, String... flags) {
        return run(Functions.of(defaults, function), flags);
    }

    /**
     * Runs an operation with flags and code of its own.
     *
     * @param operation what to run
     * @param flags as for {@link #run(String, String...)}
     * @return what came out
     * @throws GuildException as {@link #run(String, String...)}
     */
    public RunResult run(FunctionOperation operation, String... flags) {
        return run(new RunTarget.Function(name == null ? operation : operation.named(name)), flags);
    }

    /**
     * Restarts a run of a program, or continues a batch: trials that ended are not run again. Flags, optimizer, objective and label
     * are those of the earlier start, as far as nothing else is set.
     *
     * @param run the start of the id of the run or batch, or the name of an operation, whose newest run it is
     * @param flags the flags to change
     * @return what came out of all starts
     * @throws GuildException if there is no such run, and as {@link #run(String, String...)}
     */
    public RunResult restart(String run, String... flags) {
        return run(new RunTarget.Earlier(run, null), flags);
    }

    /**
     * Restarts a run of a function, or continues a batch.
     *
     * @param run as for {@link #restart(String, String...)}
     * @param function the function, which must have the name that it had
     * @param flags the flags to change
     * @return what came out of all starts
     * @throws GuildException as {@link #restart(String, String...)}
     */
    public RunResult restart(String run, ParamsFunction function, String... flags) {
        return restart(run, Functions.of(function), flags);
    }

    /**
     * Restarts a run of an operation, or continues a batch.
     *
     * @param run as for {@link #restart(String, String...)}
     * @param operation the operation, which must have the name that it had; see {@link Functions}
     * @param flags the flags to change
     * @return what came out of all starts
     * @throws GuildException as {@link #restart(String, String...)}
     */
    public RunResult restart(String run, FunctionOperation operation, String... flags) {
        return run(new RunTarget.Earlier(run, name == null ? operation : operation.named(name)), flags);
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
     * @param runs numbers and ranges as the list shows them ({@code 3}, {@code 1:5}, newest first) or starts of run ids; all
     *     runs when none is named
     * @return the comparison, to be sorted and cut; runs are read when it is asked for something
     */
    public ComparePlan compare(String... runs) {
        return ComparePlan.of(this::experiment, List.of(runs));
    }

    /**
     * Draws runs.
     *
     * @param kind the chart, as {@code plot --help} lists them, such as {@code slice}
     * @param runs as for {@link #compare}, or searches by the start of their id or by their name; all runs when none is named
     * @return the chart to be drawn; runs are read when it is asked for
     */
    public PlotPlan plot(String kind, String... runs) {
        return PlotPlan.of(this::experiment, kind, List.of(runs));
    }

    /**
     * Lists runs.
     *
     * @param runs as for {@link #compare}; all when none is named
     * @return the runs, newest first or as named; no batches
     * @throws GuildException if a run does not exist
     */
    public List<RunSnapshot> runs(String... runs) {
        return experiment().list(new ListRequest(List.of(runs), false, false)).runs();
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
     * Lists the trash.
     *
     * @return the deleted runs, newest first
     */
    public List<RunSnapshot> deletedRuns() {
        return experiment().list(new ListRequest(List.of(), true, false)).runs();
    }

    /**
     * Moves runs to the trash, batches with their trials.
     *
     * @param runs as for {@link #compare}, at least one
     * @return how many were deleted
     * @throws GuildException if none is named, or one is running; then none is deleted
     */
    public int deleteRuns(String... runs) {
        return delete(false, runs).deleted();
    }

    /**
     * Removes runs for good, batches with their trials.
     *
     * @param runs as for {@link #compare}, at least one
     * @return how many were removed
     * @throws GuildException if none is named, or one is running; then none is removed
     */
    public int deleteRunsPermanently(String... runs) {
        return delete(true, runs).deleted();
    }

    private Deletion delete(boolean permanently, String... runs) {
        if (runs.length == 0) {
            throw new GuildException("Name the runs to delete, as in deleteRuns(\"1:5\").");
        }
        return experiment().delete(List.of(runs), permanently);
    }

    /**
     * Brings runs back from the trash.
     *
     * @param runs numbers as {@link #deletedRuns} has them, from 1, ranges, or starts of run ids; all when none is named
     * @return how many were restored
     * @throws GuildException if a run does not exist
     */
    public int restoreRuns(String... runs) {
        return experiment().restore(List.of(runs));
    }

    /**
     * Removes runs in the trash for good.
     *
     * @param runs as for {@link #restoreRuns}; all when none is named
     * @return how many were removed
     * @throws GuildException if a run does not exist
     */
    public int purgeRuns(String... runs) {
        return experiment().purge(List.of(runs));
    }

    private Experiment experiment() {
        ExperimentContext context = new ExperimentContext(
                Path.of("").toAbsolutePath(),
                environment(),
                ThisJvm.classPath(),
                Clock.systemUTC(),
                line -> {},
                (stderr, bytes, length) -> (stderr ? System.err : System.out).write(bytes, 0, length),
                listener,
                SESSION);
        return new Experiment(context, Map.of(), null);
    }

    /** The environment of this program, with the home in it. */
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
        return "guild " + String.join(" ", settings.words());
    }
}
