package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jguild.batch.BatchPlan;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.flag.SearchKind;
import org.jguild.flag.SearchSpace;
import org.jguild.op.FunctionOperation;
import org.jguild.op.Operation;
import org.jguild.op.PreparedOperation;
import org.jguild.run.NewRun;
import org.jguild.run.Restart;
import org.jguild.run.Run;
import org.jguild.run.RunList;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.jguild.run.ScalarPattern;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.Optimizers;

/** Prepares a run from a request and, for a restart, from the stored run. */
final class RunUseCase {

    private final ExperimentContext context;
    private final RunStore store;
    private final Map<String, FunctionOperation> functions;
    private final RunRequest request;
    private final RunExecution execution;

    RunUseCase(
            ExperimentContext context, RunStore store, Map<String, FunctionOperation> functions, RunRequest request) {
        this.context = context;
        this.store = store;
        this.functions = functions;
        this.request = request;
        this.execution = new RunExecution(context, store, request);
    }

    /** Creates a run or a batch and runs it. */
    RunResult begin() throws InterruptedException {
        BatchSettings settings = new BatchSettings(request, null);
        List<ScalarPattern> patterns = StoredPatterns.of(request, null);
        try (OperationPreparation preparation = preparation(request.variables())) {
            Operation operation = operation(preparation);
            PreparedOperation prepared = preparation.prepare(operation, settings.objective());
            FlagRequest flags = FlagRequest.of(request);
            RequestedFlags requested = requested(operation, prepared, flags);
            OptimizerProvider optimizer = new OptimizerChoice(request).optimizer(requested);
            if (optimizer == null) {
                refuseForSingleRun();
            }
            IntegersOfReal.report(requested.space(), prepared.flags(), execution.warn());
            if (request.optimizer().name() != null) {
                Optimizers.problems().forEach(execution.warn());
            }
            if (request.noStore()) {
                return inMemory(
                        settings,
                        prepared,
                        patterns,
                        requested,
                        optimizer == null ? OptimizerChoice.grid() : optimizer);
            }
            return optimizer == null
                    ? single(settings, operation, prepared, patterns, flags, requested)
                    : batch(settings, optimizer, operation, prepared, patterns, flags, requested);
        }
    }

    private RunResult single(
            BatchSettings settings,
            Operation operation,
            PreparedOperation prepared,
            List<ScalarPattern> patterns,
            FlagRequest flags,
            RequestedFlags requested)
            throws InterruptedException {
        FlagValues values = requested.space().fixed();
        LabelTemplate label = settings.label();
        Map<String, Object> attributes = attributes(operation, flags, requested, settings.seed());
        if (!RunLabel.isUsual(label)) {
            attributes.put(RunLabel.ATTRIBUTE, label.text());
        }
        attributes.putAll(kept());
        Run run = store.create(
                new NewRun(operation.opref(), values, label.render(values), attributes, operation.sources()));
        return execution.single(run, prepared, patterns);
    }

    private RunResult batch(
            BatchSettings settings,
            OptimizerProvider optimizer,
            Operation operation,
            PreparedOperation prepared,
            List<ScalarPattern> patterns,
            FlagRequest flags,
            RequestedFlags requested)
            throws InterruptedException {
        SearchSpace space = requested.space();
        long seed = settings.seed();
        Map<String, Object> options = settings.optimizerOptions(optimizer);
        List<FlagValues> known = settings.known(points(space, prepared));
        BatchPlan plan = settings.plan(
                operation.name(),
                requested,
                prepared.flags(),
                optimizer,
                options,
                seed,
                known,
                warmStart().find(optimizer, options, operation, space, settings.objective(), List.of()));
        PruneSettings pruning = settings.pruning();
        Map<String, Object> ofTrials = attributes(operation, flags, requested, seed);
        if (request.label() != null) {
            // Trials have the template too, so that one that is restarted by itself gets a new label.
            ofTrials.put(RunLabel.ATTRIBUTE, request.label());
        }
        NewRun proto = new NewRun(
                operation.opref(),
                FlagRequest.unexpanded(space),
                settings.label().fullText(),
                ofTrials,
                operation.sources());
        Map<String, Object> attributes = RunAttributes.of(plan, settings);
        attributes.putAll(kept());
        attributes.putAll(pruning.attributes());
        NewRun batch =
                new NewRun(BatchOpref.of(optimizer), new FlagValues(new TreeMap<>(options)), "", attributes, List.of());
        return execution.batch(store.createBatch(batch, proto), plan, prepared, patterns, pruning);
    }

    private Map<String, Object> attributes(
            Operation operation, FlagRequest flags, RequestedFlags requested, long seed) {
        Map<String, Object> attributes = RunAttributes.of(flags, requested, operation, seed, request);
        if (!request.variables().isEmpty()) {
            attributes.put(FlagVariables.ATTRIBUTE, request.variables());
        }
        return attributes;
    }

    private RunResult inMemory(
            BatchSettings settings,
            PreparedOperation prepared,
            List<ScalarPattern> patterns,
            RequestedFlags requested,
            OptimizerProvider optimizer)
            throws InterruptedException {
        if (!(prepared instanceof FunctionOperation function)) {
            throw new GuildException(request.caller().name(RunOption.NO_STORE)
                    + " is for functions: a program needs a run directory to run in.");
        }
        BatchPlan plan = settings.plan(
                function.name(),
                requested,
                prepared.flags(),
                optimizer,
                settings.optimizerOptions(optimizer),
                settings.seed(),
                settings.known(points(requested.space(), prepared)),
                List.of());
        return execution.inMemory(function, plan, patterns, settings.pruning());
    }

    /** Runs an earlier run again, or continues an earlier batch. */
    RunResult restart(RunTarget.Earlier earlier) throws InterruptedException {
        RunAttributes.check(request);
        RunList list = store.list();
        store.reconcile(list);
        Run run = EarlierRun.find(list, earlier.run()).run();
        return new RunUseCase(context, store, functions, KeptSettings.restore(run, request)).restart(run, earlier);
    }

    private RunResult restart(Run run, RunTarget.Earlier earlier) throws InterruptedException {
        Run origin = run.isBatch() ? run.proto() : run;
        Caller caller = request.caller();
        if (request.optimizer().name() != null) {
            throw new GuildException(caller.name(RunOption.OPTIMIZER) + " cannot be used with "
                    + caller.name(RunOption.RESTART) + ", which keeps the optimizer of the run.");
        }
        StoredBatch stored = run.isBatch() ? new StoredBatch(run) : null;
        BatchSettings settings = new BatchSettings(request, stored);
        List<ScalarPattern> patterns = StoredPatterns.of(request, run);
        try (OperationPreparation preparation = preparation(FlagVariables.after(origin, request))) {
            Operation operation = earlier.function() == null
                    ? preparation.resolve(origin.opref())
                    : EarlierRun.function(origin.opref(), earlier.function());
            PreparedOperation prepared = preparation.prepare(operation, settings.objective());
            boolean file = origin.attribute(RequestedFlags.ATTRIBUTE) != null;
            FlagRequest flags =
                    FlagRequest.after(file ? EarlierRun.userFlags(origin) : origin.flags(), !run.isBatch(), request);
            RequestedFlags requested =
                    file ? RequestedFlags.again(prepared, origin, flags) : requested(operation, prepared, flags);
            return stored == null
                    ? restartSingle(run, prepared, patterns, requested.space())
                    : restartBatch(settings, stored, operation, prepared, patterns, requested);
        }
    }

    private RunResult restartSingle(
            Run run, PreparedOperation prepared, List<ScalarPattern> patterns, SearchSpace space)
            throws InterruptedException {
        PruneSettings.refuse(request);
        if (space.kind() != SearchKind.SINGLE) {
            throw new GuildException(
                    "Run " + run.id().brief() + " is a single run: restart it with one value for each flag.");
        }
        refuseForSingleRun();
        FlagValues flags = space.fixed();
        Runnable changes = () -> {
            SingleRestart.record(run, flags, request);
            kept().forEach(run::writeAttribute);
        };
        return execution.single(new Restart(run, flags, changes), prepared, patterns);
    }

    private RunResult restartBatch(
            BatchSettings settings,
            StoredBatch stored,
            Operation operation,
            PreparedOperation prepared,
            List<ScalarPattern> patterns,
            RequestedFlags requested)
            throws InterruptedException {
        Run run = stored.run();
        SearchSpace space = requested.space();
        OptimizerProvider optimizer = stored.optimizer(request.optimizer().given());
        List<FlagValues> given = points(space, prepared);
        Map<String, Object> options = settings.optimizerOptions(optimizer);
        boolean anew = request.optimizer().options().containsKey("prev-trials");
        List<RunSnapshot> warmStart = anew
                ? warmStart().find(optimizer, options, operation, space, settings.objective(), store.trials(run))
                : stored.warmStart(store);
        BatchPlan plan = settings.plan(
                operation.name(),
                requested,
                prepared.flags(),
                optimizer,
                options,
                settings.seed(),
                settings.known(given),
                warmStart);
        PruneSettings pruning = settings.pruning();
        Runnable changes = () -> {
            settings.given().forEach(run::writeAttribute);
            if (anew) {
                run.writeAttribute(WarmStart.ATTRIBUTE, WarmStart.stored(warmStart));
            }
            if (!given.isEmpty()) {
                run.writeAttribute(
                        KnownPoints.ATTRIBUTE, KnownPoints.stored(plan.options().knownPoints()));
            }
            pruning.attributes().forEach(run::writeAttribute);
            kept().forEach(run::writeAttribute);
            recordForTrials(settings, stored);
            FlagVariables.record(run.proto(), request);
            StoredPatterns.record(run.proto(), request);
        };
        return execution.batch(new Restart(run, run.flags(), changes), plan, prepared, patterns, pruning);
    }

    /** New trials have the label, the tags and the seed of the request; existing trials keep theirs. */
    private void recordForTrials(BatchSettings settings, StoredBatch stored) {
        Run proto = stored.run().proto();
        if (!request.tags().isEmpty()) {
            LabelTemplate label = settings.label();
            proto.writeAttribute("tags", new ArrayList<>(settings.tags()));
            proto.writeAttribute("label", label.fullText());
        } else if (request.label() != null) {
            proto.writeAttribute("label", settings.label().fullText());
        }
        if (request.label() != null) {
            proto.writeAttribute(RunLabel.ATTRIBUTE, request.label());
        }
        if (request.seed() != null) {
            proto.writeAttribute("random_seed", request.seed());
        }
    }

    private Map<String, Object> kept() {
        return KeptSettings.attributes(request, context.directory());
    }

    private Operation operation(OperationPreparation preparation) {
        if (request.target() instanceof RunTarget.Function function) {
            return function.function();
        }
        return preparation.resolve(((RunTarget.Named) request.target()).name(), context.directory());
    }

    private OperationPreparation preparation(List<String> variables) {
        FlagVariables.check(variables, request.caller());
        return new OperationPreparation(context, functions, request.java(), variables, request.caller());
    }

    private RequestedFlags requested(Operation operation, PreparedOperation prepared, FlagRequest flags) {
        operation.warnings().forEach(execution.warn());
        return RequestedFlags.of(operation, prepared, flags, context.directory());
    }

    private WarmStart warmStart() {
        return new WarmStart(store, execution.warn(), request.caller());
    }

    private List<FlagValues> points(SearchSpace space, PreparedOperation prepared) {
        return new KnownPoints(space, prepared, execution.warn()).read(request);
    }

    private void refuseForSingleRun() {
        Caller caller = request.caller();
        if (request.maxTrials() != null) {
            // Guild AI warns too, so that scripts need not know whether a flag has a list.
            execution.warn().accept(caller.name(RunOption.MAX_TRIALS) + " has no effect on a single run.");
        }
        if (!request.optimizer().options().isEmpty()) {
            throw new GuildException(caller.name(RunOption.OPTIMIZER_OPTION)
                    + " sets an option of an optimizer, and this is a single run: name one with "
                    + caller.name(RunOption.OPTIMIZER) + ", or give a flag a range.");
        }
        SortedSet<RunOption> given = new TreeSet<>();
        addIf(request.range() != null, RunOption.RANGE, given);
        addIf(request.limits().time() != null, RunOption.TIME_LIMIT, given);
        addIf(request.limits().maxFailures() != null, RunOption.MAX_FAILURES, given);
        addIf(request.limits().noImprovement() != null, RunOption.NO_IMPROVEMENT, given);
        addIf(request.parallel() != null, RunOption.PARALLEL, given);
        addIf(!request.known().isEmpty(), RunOption.TRY, given);
        if (!given.isEmpty()) {
            throw new GuildException(caller.name(given.first())
                    + " is for batches, and this is a single run: give a flag a list or a range, as in x=[-1.0:1.0].");
        }
        PruneSettings.refuse(request);
    }

    private static void addIf(boolean isGiven, RunOption option, SortedSet<RunOption> options) {
        if (isGiven) {
            options.add(option);
        }
    }
}
