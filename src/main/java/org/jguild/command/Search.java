package org.jguild.command;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jguild.batch.Batch;
import org.jguild.batch.BatchPlan;
import org.jguild.batch.MemoryBatch;
import org.jguild.batch.TrialRunner;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagFunction;
import org.jguild.flag.FlagParser;
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
import org.jguild.run.RunStore;
import org.jguild.search.OptimizerKind;
import org.jguild.search.Optimizers;

/** Begins what the run command asks for, or goes on with it. */
final class Search {

    private static final int DEFAULT_TRIALS = 20;
    private static final long SEEDS = 1L << 32;

    private final CommandContext context;
    private final RunStore store;
    private final RunCommand options;

    Search(CommandContext context, RunStore store, RunCommand options) {
        this.context = context;
        this.store = store;
        this.options = options;
    }

    /** Makes a new run or batch and runs it. */
    CommandResult begin() throws InterruptedException {
        Request request = Request.of(options.words);
        if (request.operation().isEmpty()) {
            throw new GuildException("Name what to run before its flags, as in 'run train.py x=0.1'.");
        }
        try (Workbench bench = new Workbench(context, options)) {
            Operation operation = bench.resolve(request.operation(), context.directory());
            Prepared prepared = bench.prepare(operation);
            SearchSpace space = space(operation, prepared, request);
            OptimizerKind optimizer = optimizer(space);
            long seed = options.seed == null ? new SplittableRandom().nextLong(SEEDS) : options.seed;
            if (options.noStore) {
                return inMemory(prepared, space, optimizer == null ? OptimizerKind.GRID : optimizer, seed);
            }
            NewRun run = new NewRun(
                    operation.opref(),
                    optimizer == null ? space.fixed() : Request.unexpanded(space),
                    optimizer == null ? label().render(space.fixed()) : label().text(),
                    attributes(request, operation, seed),
                    operation.sources());
            if (optimizer == null) {
                if (!options.optimizerFlags.isEmpty()) {
                    throw new GuildException("-Fo sets a flag of an optimizer, and this is a single run: name one with "
                            + "--optimizer, or give a flag a range.");
                }
                return single(store.create(run), prepared);
            }
            Objective objective = objective();
            Map<String, Object> flags = OptimizerFlag.parse(options.optimizerFlags, optimizer);
            BatchPlan plan = new BatchPlan(
                    operation.name(),
                    space,
                    optimizer,
                    OptimizerFlag.options(flags),
                    trials(space, optimizer),
                    objective,
                    seed,
                    label());
            NewRun batch = new NewRun(
                    BatchOpref.of(optimizer),
                    new FlagValues(new TreeMap<>(flags)),
                    "",
                    batchAttributes(plan),
                    List.of());
            return batch(store.createBatch(batch, run), plan, prepared);
        }
    }

    /** Runs an earlier run again, or goes on with an earlier batch. */
    CommandResult goOn() throws InterruptedException {
        Run run = Restarts.find(store.runs(), options.restart);
        Run origin = run.isBatch() ? run.proto() : run;
        if (options.optimizer != null || options.optimize) {
            throw new GuildException(
                    "--optimizer cannot be used with --restart, which keeps the optimizer of the run.");
        }
        try (Workbench bench = new Workbench(context, options)) {
            Operation operation = bench.resolve(origin.opref());
            Prepared prepared = bench.prepare(operation);
            Request request = Request.of(options.words).after(operation.name(), origin.flags());
            SearchSpace space = space(operation, prepared, request);
            if (!run.isBatch()) {
                if (space.kind() != SearchKind.SINGLE) {
                    throw new GuildException(
                            "Run " + run.id().brief() + " is a single run: restart it with one value a flag.");
                }
                run.writeAttribute("flags", space.fixed().values());
                return single(run, prepared);
            }
            long seed = options.seed == null ? Restarts.seed(run) : options.seed;
            Objective objective = options.minimize == null && options.maximize == null
                    ? Objective.parse(String.valueOf(run.attribute("objective")))
                    : objective();
            OptimizerKind optimizer = BatchOpref.optimizer(run.opref());
            int planned = options.maxTrials == null
                    ? Restarts.trials(run).orElse(trials(space, optimizer))
                    : options.maxTrials;
            Map<String, Object> flags = new TreeMap<>(run.flags().values());
            flags.putAll(OptimizerFlag.parse(options.optimizerFlags, optimizer));
            BatchPlan plan = new BatchPlan(
                    operation.name(),
                    space,
                    optimizer,
                    OptimizerFlag.options(flags),
                    planned,
                    objective,
                    seed,
                    label());
            return batch(run, plan, prepared);
        }
    }

    private SearchSpace space(Operation operation, Prepared prepared, Request request) {
        operation.warnings().forEach(context.notice());
        boolean force = options.forceFlags || prepared.anyFlag();
        SearchSpace space = FlagParser.space(operation.name(), prepared.flags(), request.assignments(), force);
        FlagValues fixed = space.fixed();
        prepared.check(fixed);
        space.domains()
                .forEach((name, domain) -> extremes(domain).forEach(value -> prepared.check(fixed.with(name, value))));
        return space;
    }

    /** The values that show whether an operation takes a domain: all of a list, the ends of a range. */
    private static List<Object> extremes(Domain domain) {
        boolean range = domain.gridValues().isEmpty() && domain.size() > 0;
        return range ? List.of(domain.fromUnit(0), domain.fromUnit(1)) : domain.gridValues();
    }

    /** Who proposes trials; null for a single run. */
    private OptimizerKind optimizer(SearchSpace space) {
        if (options.optimizer == null && !options.optimize) {
            return switch (space.kind()) {
                case SINGLE -> null;
                case GRID -> OptimizerKind.GRID;
                case SEARCH -> OptimizerKind.RANDOM;
            };
        }
        OptimizerKind kind = options.optimize ? OptimizerKind.GP : Optimizers.parse(options.optimizer);
        if (kind != OptimizerKind.GRID && space.kind() == SearchKind.SINGLE) {
            throw new GuildException("There is nothing to search in (" + space.text()
                    + "): give a flag a range, as in x=[-1.0:1.0], or a list of values.");
        }
        return kind;
    }

    private int trials(SearchSpace space, OptimizerKind optimizer) {
        int most = options.maxTrials == null ? Integer.MAX_VALUE : options.maxTrials;
        if (optimizer == OptimizerKind.GRID) {
            return Math.min(most, gridSize(space));
        }
        return options.maxTrials == null ? DEFAULT_TRIALS : most;
    }

    private static int gridSize(SearchSpace space) {
        try {
            return space.productSize().intValueExact();
        } catch (ArithmeticException e) {
            throw new GuildException("The grid has " + space.productSize() + " trials: shorten a list.", e);
        }
    }

    private Objective objective() {
        if (options.maximize != null) {
            return Objective.parse("-" + options.maximize);
        }
        return Objective.parse(options.minimize == null ? "loss" : options.minimize);
    }

    private LabelTemplate label() {
        if (options.label != null) {
            return new LabelTemplate(options.label);
        }
        String tags = options.tags.isEmpty() ? "" : String.join(" ", options.tags) + " ";
        return new LabelTemplate(tags + LabelTemplate.DEFAULT.text());
    }

    private Map<String, Object> attributes(Request request, Operation operation, long seed) {
        Map<String, Object> attributes = new TreeMap<>();
        Map<String, Object> given = new TreeMap<>();
        for (Assignment assignment : request.assignments()) {
            Object value = FlagDecoder.decode(assignment.text());
            given.put(assignment.name(), value instanceof FlagFunction ? assignment.text() : value);
        }
        attributes.put("user_flags", given);
        attributes.put("random_seed", seed);
        attributes.put("sourcecode_digest", operation.digest());
        attributes.put("tags", options.tags);
        return attributes;
    }

    private Map<String, Object> batchAttributes(BatchPlan plan) {
        Map<String, Object> attributes = new TreeMap<>();
        attributes.put("objective", plan.objective().text());
        attributes.put("max_trials", options.maxTrials == null ? null : (long) options.maxTrials);
        attributes.put("random_seed", plan.seed());
        return attributes;
    }

    private CommandResult inMemory(Prepared prepared, SearchSpace space, OptimizerKind optimizer, long seed)
            throws InterruptedException {
        if (!(prepared instanceof FunctionOperation function)) {
            throw new GuildException("--no-store is for functions: a program needs a run directory to run in.");
        }
        Map<String, Object> flags = OptimizerFlag.parse(options.optimizerFlags, optimizer);
        BatchPlan plan = new BatchPlan(
                function.name(),
                space,
                optimizer,
                OptimizerFlag.options(flags),
                trials(space, optimizer),
                objective(),
                seed,
                label());
        return MemoryOutcome.of(plan, new MemoryBatch(function, plan, context.progress()).run());
    }

    private CommandResult single(Run run, Prepared prepared) throws InterruptedException {
        TrialRunners.of(prepared, context.clock(), objective(), options.trialLimit())
                .run(run, context.output());
        boolean named = options.minimize != null || options.maximize != null;
        return Outcomes.single(run, named ? objective() : null);
    }

    private CommandResult batch(Run run, BatchPlan plan, Prepared prepared) throws InterruptedException {
        context.notice().accept(plan.preview());
        TrialRunner runner = TrialRunners.of(prepared, context.clock(), plan.objective(), options.trialLimit());
        Batch batch = new Batch(store, run, plan, runner, context.progress());
        try {
            List<Run> trials = batch.run();
            return Outcomes.batch(plan, run, trials, store.trials(run));
        } catch (InterruptedException e) {
            throw new GuildException(
                    "Interrupted; the trials that ended are kept. 'run --restart "
                            + run.id().brief() + "' goes on.",
                    e);
        }
    }
}
