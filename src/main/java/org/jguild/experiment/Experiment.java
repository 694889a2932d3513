package org.jguild.experiment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jguild.chart.Chart;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.op.FunctionOperation;
import org.jguild.run.RunList;
import org.jguild.run.RunStore;
import org.jspecify.annotations.Nullable;

/**
 * All use cases, for the command, the magic and the Java API, with typed requests and typed results. Thread-safe.
 */
public final class Experiment {

    private final ExperimentContext context;
    private final Map<String, FunctionOperation> functions;
    private final Home home;

    /**
     * Creates the use cases.
     *
     * @param context the environment of the command
     * @param functions the functions by name; they take precedence over files of the same name
     * @param home the directory of the store that the user chose; null for the default one
     */
    public Experiment(ExperimentContext context, Map<String, FunctionOperation> functions, @Nullable String home) {
        this.context = context;
        this.functions = Map.copyOf(functions);
        this.home = new Home(context, home);
    }

    /**
     * Starts or restarts a run or a batch.
     *
     * @param request what to run
     * @return the result
     * @throws GuildException if a flag, a value or an option is wrong, if the run or every trial fails, or if none has the
     *     objective; everything that was recorded is kept
     * @throws InterruptedException if the thread was interrupted before a batch began
     */
    public RunResult run(RunRequest request) throws InterruptedException {
        check(request);
        if (request.target() instanceof RunTarget.Earlier earlier) {
            return useCase(home.trustedStore(), request).restart(earlier);
        }
        return useCase(home.store(), request).begin();
    }

    private RunUseCase useCase(RunStore store, RunRequest request) {
        return new RunUseCase(context, store, functions, request);
    }

    private static void check(RunRequest request) {
        Caller caller = request.caller();
        if (request.target() instanceof RunTarget.Named named && named.name().isEmpty()) {
            throw new GuildException("Name what to run before its flags, as in 'run train.py x=0.1'.");
        }
        if (request.maxTrials() != null) {
            BatchSettings.requireAtLeastOne(caller, RunOption.MAX_TRIALS, request.maxTrials());
        }
        Duration trial = request.limits().trial();
        if (trial != null && (trial.isZero() || trial.isNegative())) {
            throw new GuildException(caller.name(RunOption.TRIAL_TIMEOUT, trial) + ": give a time of more than 0.");
        }
        if (request.noStore()) {
            String noStore = caller.name(RunOption.NO_STORE) + " cannot be used with ";
            if (trial != null) {
                throw new GuildException(
                        noStore + caller.name(RunOption.TRIAL_TIMEOUT) + ": a trial without a run is not timed.");
            }
            if (request.java().isolate()) {
                throw new GuildException(
                        noStore + caller.name(RunOption.ISOLATE) + ": another JVM needs a run directory to run in.");
            }
            if (request.isRestart()) {
                throw new GuildException(
                        noStore + caller.name(RunOption.RESTART) + ", which continues a run that is kept.");
            }
        }
    }

    /**
     * Compares runs as they are now.
     *
     * @param request what to show
     * @return the comparison
     * @throws GuildException if a run or a column does not exist, or a value is not allowed
     */
    public ComparisonResult compare(ComparisonRequest request) {
        return CompareUseCase.compare(home.store(), request);
    }

    /**
     * Draws runs.
     *
     * @param request what to draw
     * @return the chart
     * @throws GuildException if the chart, a run or a value does not exist
     */
    public Chart plot(PlotRequest request) {
        return new PlotUseCase(context, new PlotSelection(home.store()), request).chart();
    }

    /**
     * Lists runs, newest first.
     *
     * @param request which runs
     * @return the list
     * @throws GuildException if a run does not exist
     */
    public RunListing list(ListRequest request) {
        return RunListing.of(home.store(), request);
    }

    /**
     * Shows one run.
     *
     * @param run a number as the list shows it, or the start of the id of a run or a batch
     * @return a list that contains only the run
     * @throws GuildException if it does not exist
     */
    public RunListing info(String run) {
        RunList list = home.store().list();
        if (list.withoutBatches().runs().isEmpty() && run.equals("1")) {
            throw new GuildException("There are no runs.");
        }
        return RunListing.one(list, run);
    }

    /**
     * Moves runs to the trash; batches together with their trials.
     *
     * @param runs numbers as the list shows them, ranges, or starts of ids; empty for all
     * @param permanently whether they are deleted permanently
     * @return how many were deleted, and how many were not because they are running
     * @throws GuildException if a named run does not exist or is running; then none is deleted
     */
    public Deletion delete(List<String> runs, boolean permanently) {
        return Deletion.of(home.store(), runs, permanently);
    }

    /**
     * Restores runs from the trash.
     *
     * @param runs as the list of deleted runs shows them; empty for all
     * @return how many were restored
     * @throws GuildException if a named run does not exist
     */
    public int restore(List<String> runs) {
        RunStore store = home.store();
        return store.restore(NamedRuns.select(store.deleted(), runs));
    }

    /**
     * Permanently deletes runs in the trash.
     *
     * @param runs as the list of deleted runs shows them; empty for all
     * @return how many were removed
     * @throws GuildException if a named run does not exist
     */
    public int purge(List<String> runs) {
        RunStore store = home.store();
        return store.purge(NamedRuns.select(store.deleted(), runs));
    }

    /**
     * Records the end of runs whose program or whose coordinator no longer exists.
     *
     * @return how many runs were changed
     */
    public int reconcile() {
        return home.store().reconcile();
    }

    /**
     * Trusts the home: programs that its runs name may be started.
     *
     * @return the directory of the home
     */
    public Path trust() {
        RunStore store = home.anyStore();
        store.trust();
        return store.home();
    }

    /**
     * Lists the flags of an operation.
     *
     * @param operation its name
     * @return its flags; none if it cannot be prepared
     */
    public List<FlagDefinition> flags(String operation) {
        try (OperationPreparation preparation =
                new OperationPreparation(context, functions, JavaOptions.NONE, List.of(), Caller.COMMAND)) {
            return preparation
                    .prepare(preparation.resolve(operation, context.directory()))
                    .flags();
        } catch (GuildException e) {
            return List.of(); // What is wrong with the operation is said when it is run.
        }
    }

    /**
     * Returns the names of the functions.
     *
     * @return in any order
     */
    public Set<String> functions() {
        return functions.keySet();
    }
}
