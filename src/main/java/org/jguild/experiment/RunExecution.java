package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jguild.batch.Batch;
import org.jguild.batch.BatchListener;
import org.jguild.batch.BatchPlan;
import org.jguild.batch.CheckedListener;
import org.jguild.batch.MemoryBatch;
import org.jguild.batch.TrialCounts;
import org.jguild.batch.TrialMonitor;
import org.jguild.batch.TrialRunner;
import org.jguild.error.GuildException;
import org.jguild.op.FunctionOperation;
import org.jguild.op.PreparedOperation;
import org.jguild.run.Objective;
import org.jguild.run.OutputScalars;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStart;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import org.jguild.run.ScalarPattern;

/** Runs a prepared single run, a batch, or trials that are not stored. */
final class RunExecution {

    private final ExperimentContext context;
    private final RunStore store;
    private final RunRequest request;
    private final BatchListener progress;
    private final List<String> warnings = new ArrayList<>();

    RunExecution(ExperimentContext context, RunStore store, RunRequest request) {
        this.context = context;
        this.store = store;
        this.request = request;
        this.progress = new CheckedListener(context.progress(), warn());
    }

    /** Receives messages for the user. */
    Consumer<String> warn() {
        return warning -> {
            warnings.add(warning);
            context.notice().accept(warning);
        };
    }

    /** Runs a single run. */
    RunResult single(RunStart run, PreparedOperation prepared, List<ScalarPattern> patterns)
            throws InterruptedException {
        Objective objective = new BatchSettings(request, null).objective();
        runner(prepared, objective, patterns, TrialMonitor.NONE).run(run, context.output());
        RunSnapshot ended = run.snapshot();
        RunFailure.check(ended, request.objective(), request.limits().trial(), request.caller());
        return new RunResult(
                ended.operation(),
                objective,
                null,
                List.of(TrialResult.of(1, ended, objective)),
                null,
                "",
                null,
                SearchReport.NONE,
                warnings);
    }

    private TrialRunner runner(
            PreparedOperation prepared, Objective objective, List<ScalarPattern> patterns, TrialMonitor watch) {
        return TrialRunners.of(
                prepared,
                context.clock(),
                objective,
                OutputScalars.of(patterns, objective),
                watch,
                request.limits().trial());
    }

    /** Runs the trials of a batch, or the remaining ones. */
    RunResult batch(
            RunStart start,
            BatchPlan plan,
            PreparedOperation prepared,
            List<ScalarPattern> patterns,
            PruneSettings pruning)
            throws InterruptedException {
        Run run = start.run();
        context.notice().accept(plan.preview());
        TrialMonitor watch = pruning.watch(plan.objective(), () -> store.trials(run), warn());
        Batch batch =
                new Batch(store, start, plan, runner(prepared, plan.objective(), patterns, watch), watch, progress);
        try {
            List<RunSnapshot> started = batch.run();
            boolean stopped = batch.stoppedBy().isPresent();
            ExhaustedSpace.message(plan, stopped, started.size(), request.caller())
                    .ifPresent(warn());
            List<TrialResult> trials = numbered(store.trials(run), plan.objective());
            List<TrialResult> now = numbered(started, plan.objective());
            FailureReasons failures = new FailureReasons();
            started.stream().filter(trial -> trial.status() == RunStatus.ERROR).forEach(failures::add);
            RunFailure.check(
                    plan,
                    now,
                    trials,
                    stopped,
                    failures,
                    () -> RunFailure.last(
                            started.get(started.size() - 1), request.limits().trial()),
                    name -> MissingScalar.remedy(request.caller(), started, name));
            return new RunResult(
                    plan.operation(),
                    plan.objective(),
                    run.id(),
                    trials,
                    counts(plan, now),
                    failures.text(),
                    batch.stoppedBy().orElse(null),
                    SearchReport.of(plan, new StoredBatch(run).range(), trials),
                    warnings);
        } catch (InterruptedException e) {
            String command = "run --restart " + run.id().brief();
            progress.interrupted(command);
            String call = request.caller() == Caller.COMMAND
                    ? "'" + command + "'"
                    : "restart(\"" + run.id().brief() + "\", …)";
            throw new GuildException("Interrupted; the trials that ended are kept. " + call + " continues.", e);
        }
    }

    private static TrialCounts counts(BatchPlan plan, List<TrialResult> trials) {
        return TrialCounts.of(trials.stream().map(trial -> trial.end(plan.objective())));
    }

    private static List<TrialResult> numbered(List<RunSnapshot> runs, Objective objective) {
        List<TrialResult> trials = new ArrayList<>();
        runs.forEach(run -> trials.add(TrialResult.of(trials.size() + 1, run, objective)));
        return trials;
    }

    /** Runs trials that are not stored. */
    RunResult inMemory(FunctionOperation function, BatchPlan plan, List<ScalarPattern> patterns, PruneSettings pruning)
            throws InterruptedException {
        TrialMonitor watch = pruning.watch(plan.objective(), List::of, warn());
        MemoryBatch batch =
                new MemoryBatch(function, plan, OutputScalars.of(patterns, plan.objective()), watch, progress);
        List<TrialResult> trials = new ArrayList<>();
        StringBuilder output = new StringBuilder();
        FailureReasons failures = new FailureReasons();
        batch.run().forEach(trial -> {
            trials.add(TrialResult.of(trials.size() + 1, trial, plan.objective()));
            output.setLength(0);
            output.append(trial.output());
            if (trial.status() == RunStatus.ERROR) {
                failures.add(trial.output(), "no output");
            }
        });
        boolean stopped = batch.stoppedBy().isPresent();
        ExhaustedSpace.message(plan, stopped, trials.size(), request.caller()).ifPresent(warn());
        RunFailure.check(
                plan,
                trials,
                trials,
                stopped,
                failures,
                () -> "; the last says:\n" + output.toString().strip(),
                name -> MissingScalar.remedy(request.caller(), output.toString(), name));
        return new RunResult(
                plan.operation(),
                plan.objective(),
                null,
                trials,
                counts(plan, trials),
                failures.text(),
                batch.stoppedBy().orElse(null),
                SearchReport.of(plan, new BatchSettings(request, null).range(), trials),
                warnings);
    }
}
