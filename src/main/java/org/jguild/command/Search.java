package org.jguild.command;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jguild.batch.Batch;
import org.jguild.batch.BatchPlan;
import org.jguild.batch.MemoryBatch;
import org.jguild.batch.TrialRunner;
import org.jguild.batch.TrialWatch;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.flag.SearchKind;
import org.jguild.flag.SearchSpace;
import org.jguild.op.FunctionOperation;
import org.jguild.op.Operation;
import org.jguild.op.Prepared;
import org.jguild.run.NewRun;
import org.jguild.run.Objective;
import org.jguild.run.Run;
import org.jguild.run.RunList;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.Optimizers;

/** Begins what the run command asks for, or goes on with it. */
final class Search {

    private static final long SEEDS = 1L << 32;

    private final CommandContext context;
    private final RunStore store;
    private final RunCommand options;
    private final OptimizerChoice choice;

    Search(CommandContext context, RunStore store, RunCommand options) {
        this.context = context;
        this.store = store;
        this.options = options;
        this.choice = new OptimizerChoice(options);
    }

    /** Makes a new run or batch and runs it. */
    CommandResult begin() throws InterruptedException {
        Request request = Request.of(options.words);
        if (request.operation().isEmpty()) {
            throw new GuildException("Name what to run before its flags, as in 'run train.py x=0.1'.");
        }
        try (Workbench bench = new Workbench(context, options)) {
            Operation operation = bench.resolve(request.operation(), context.directory());
            Prepared prepared = bench.prepare(operation, objective());
            RequestedFlags requested = requested(operation, prepared, request);
            SearchSpace space = requested.space();
            OptimizerProvider optimizer = choice.optimizer(requested);
            long seed = options.seed == null ? new SplittableRandom().nextLong(SEEDS) : options.seed;
            if (optimizer == null) {
                refuseForSingleRun();
            }
            if (options.optimizer != null) {
                Optimizers.problems().forEach(context.notice());
            }
            if (options.noStore) {
                return inMemory(prepared, requested, optimizer == null ? OptimizerChoice.grid() : optimizer, seed);
            }
            NewRun run = new NewRun(
                    operation.opref(),
                    optimizer == null ? space.fixed() : Request.unexpanded(space),
                    optimizer == null ? label().render(space.fixed()) : label().text(),
                    RunFacts.of(request, requested, operation, seed, options.tags),
                    operation.sources());
            if (optimizer == null) {
                return single(store.create(run), prepared);
            }
            Objective objective = objective();
            Map<String, Object> flags = OptimizerFlag.parse(options.optimizerFlags, optimizer);
            List<FlagValues> known = points(space, prepared);
            BatchPlan plan = new BatchPlan(
                    operation.name(),
                    space,
                    OptimizerFlag.chosen(optimizer, flags),
                    choice.trials(requested, optimizer, known),
                    objective,
                    seed,
                    label(),
                    options.batch.conduct(
                            null,
                            known,
                            informing().find(optimizer, flags, operation, space, objective, List.of()),
                            requested.rows()));
            PruneOptions prune = PruneOptions.of(objective, options);
            Map<String, Object> attributes = RunFacts.of(plan, options);
            attributes.putAll(prune.attributes());
            NewRun batch = new NewRun(
                    BatchOpref.of(optimizer), new FlagValues(new TreeMap<>(flags)), "", attributes, List.of());
            return batch(store.createBatch(batch, run), plan, prepared, prune);
        }
    }

    /** Runs an earlier run again, or goes on with an earlier batch. */
    CommandResult goOn() throws InterruptedException {
        RunList list = store.list();
        store.reconcile(list);
        Run run = Restarts.find(list, options.restart).run();
        Run origin = run.isBatch() ? run.proto() : run;
        if (options.optimizer != null || options.optimize) {
            throw new GuildException(
                    "--optimizer cannot be used with --restart, which keeps the optimizer of the run.");
        }
        try (Workbench bench = new Workbench(context, options)) {
            Operation operation = bench.resolve(origin.opref());
            Prepared prepared = bench.prepare(operation, objective(run));
            boolean file = origin.attribute(RequestedFlags.ATTRIBUTE) != null;
            Request request = Request.of(options.words)
                    .after(operation.name(), file ? Restarts.userFlags(origin) : origin.flags());
            RequestedFlags requested =
                    file ? RequestedFlags.again(prepared, origin, request) : requested(operation, prepared, request);
            SearchSpace space = requested.space();
            if (!run.isBatch()) {
                PruneOptions.refuse(options);
                if (space.kind() != SearchKind.SINGLE) {
                    throw new GuildException(
                            "Run " + run.id().brief() + " is a single run: restart it with one value a flag.");
                }
                options.batch.refuseForSingleRun();
                run.writeAttribute("flags", space.fixed().values());
                return single(run, prepared);
            }
            long seed = options.seed == null ? Restarts.seed(run) : options.seed;
            Objective objective = objective(run);
            OptimizerProvider optimizer = BatchOpref.optimizer(run.opref());
            List<FlagValues> given = points(space, prepared);
            List<FlagValues> known = KnownPoints.after(run, given);
            int planned = options.maxTrials == null
                    ? Restarts.trials(run).orElse(choice.trials(requested, optimizer, known))
                    : options.maxTrials;
            Map<String, Object> changed = OptimizerFlag.parse(options.optimizerFlags, optimizer);
            Map<String, Object> flags = Restarts.optimizerFlags(run, optimizer, changed);
            boolean anew = changed.containsKey("prev-trials");
            List<RunSnapshot> informedBy = anew
                    ? informing().find(optimizer, flags, operation, space, objective, store.trials(run))
                    : informing().of(run);
            BatchPlan plan = new BatchPlan(
                    operation.name(),
                    space,
                    OptimizerFlag.chosen(optimizer, flags),
                    planned,
                    objective,
                    seed,
                    label(),
                    options.batch.conduct(run, known, informedBy, requested.rows()));
            options.batch.attributes().forEach(run::writeAttribute);
            if (anew) {
                run.writeAttribute(Informing.ATTRIBUTE, Informing.stored(informedBy));
            }
            if (!given.isEmpty()) {
                run.writeAttribute(KnownPoints.ATTRIBUTE, KnownPoints.stored(known));
            }
            PruneOptions prune = PruneOptions.of(run, options);
            prune.attributes().forEach(run::writeAttribute);
            return batch(run, plan, prepared, prune);
        }
    }

    private void refuseForSingleRun() {
        if (!options.optimizerFlags.isEmpty()) {
            throw new GuildException("-Fo sets a flag of an optimizer, and this is a single run: name one with "
                    + "--optimizer, or give a flag a range.");
        }
        options.batch.refuseForSingleRun();
        PruneOptions.refuse(options);
    }

    private RequestedFlags requested(Operation operation, Prepared prepared, Request request) {
        operation.warnings().forEach(context.notice());
        return RequestedFlags.of(operation, prepared, request, options.forceFlags, context.directory());
    }

    private Informing informing() {
        return new Informing(store, context.notice());
    }

    private List<FlagValues> points(SearchSpace space, Prepared prepared) {
        return new KnownPoints(space, prepared, context.notice()).read(options.batch.known);
    }

    private Objective objective() {
        if (options.maximize != null) {
            return Objective.parse("-" + options.maximize);
        }
        return Objective.parse(options.minimize == null ? "loss" : options.minimize);
    }

    /** What is asked for now, or else what an earlier start was searching for. */
    private Objective objective(Run earlier) {
        boolean said = options.minimize != null || options.maximize != null || !earlier.isBatch();
        return said ? objective() : Restarts.objective(earlier);
    }

    private LabelTemplate label() {
        if (options.label != null) {
            return new LabelTemplate(options.label);
        }
        String tags = options.tags.isEmpty() ? "" : String.join(" ", options.tags) + " ";
        return new LabelTemplate(tags + LabelTemplate.DEFAULT.text());
    }

    private CommandResult inMemory(Prepared prepared, RequestedFlags requested, OptimizerProvider optimizer, long seed)
            throws InterruptedException {
        if (!(prepared instanceof FunctionOperation function)) {
            throw new GuildException("--no-store is for functions: a program needs a run directory to run in.");
        }
        List<FlagValues> known = points(requested.space(), prepared);
        Objective objective = objective();
        Map<String, Object> flags = OptimizerFlag.parse(options.optimizerFlags, optimizer);
        BatchPlan plan = new BatchPlan(
                function.name(),
                requested.space(),
                OptimizerFlag.chosen(optimizer, flags),
                choice.trials(requested, optimizer, known),
                objective,
                seed,
                label(),
                options.batch.conduct(null, known, List.of(), requested.rows()));
        TrialWatch watch = PruneOptions.of(objective, options).watch(objective, List::of, context.notice());
        MemoryBatch batch = new MemoryBatch(function, plan, watch, context.progress());
        return MemoryOutcome.of(plan, batch.run(), batch.stoppedBy());
    }

    private CommandResult single(Run run, Prepared prepared) throws InterruptedException {
        TrialRunners.of(prepared, context.clock(), objective(), TrialWatch.NONE, options.trialLimit())
                .run(run, context.output());
        boolean named = options.minimize != null || options.maximize != null;
        return Outcomes.single(run.snapshot(), named ? objective() : null);
    }

    private CommandResult batch(Run run, BatchPlan plan, Prepared prepared, PruneOptions prune)
            throws InterruptedException {
        context.notice().accept(plan.preview());
        TrialWatch watch = prune.watch(plan.objective(), () -> store.trials(run), context.notice());
        TrialRunner runner = TrialRunners.of(prepared, context.clock(), plan.objective(), watch, options.trialLimit());
        Batch batch = new Batch(store, run, plan, runner, context.progress());
        try {
            List<RunSnapshot> trials = batch.run();
            return Outcomes.batch(plan, run.id(), trials, store.trials(run), batch.stoppedBy());
        } catch (InterruptedException e) {
            String command = "run --restart " + run.id().brief();
            context.progress().interrupted(command);
            throw new GuildException("Interrupted; the trials that ended are kept. '" + command + "' goes on.", e);
        }
    }
}
