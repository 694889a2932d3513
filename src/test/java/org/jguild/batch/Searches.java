package org.jguild.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagParser;
import org.jguild.flag.FlagType;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.flag.SearchSpace;
import org.jguild.run.ActiveRun;
import org.jguild.run.NewRun;
import org.jguild.run.Objective;
import org.jguild.run.Opref;
import org.jguild.run.Run;
import org.jguild.run.RunStart;
import org.jguild.run.RunStore;
import org.jguild.search.ChosenOptimizer;
import org.jguild.search.Optimizers;

/** Batches of an operation {@code x} whose trials run in this JVM and are recorded in a store on disk. */
final class Searches {

    private static final Opref OPERATION = new Opref("func", "", "", "", "wave");
    private static final Opref BATCH = new Opref("builtin", "jguild", "0.1.0", "", "batch");

    final RunStore store;
    final List<Progress> progress = Collections.synchronizedList(new ArrayList<>());
    private final TrialRunner runner;

    /** The function of a trial: returns its loss, or throws an exception to fail. */
    @FunctionalInterface
    interface Loss {
        double of(FlagValues flags) throws Exception;
    }

    Searches(Path home, Loss loss) {
        this.store = new RunStore(home, Clock.systemUTC());
        this.runner = (run, echo) -> run(run, loss);
    }

    private static int run(RunStart run, Loss loss) throws InterruptedException {
        int status = TrialLoop.TERMINATED;
        ActiveRun active = ActiveRun.start(run, List.of(), Map.of(), Clock.systemUTC());
        try {
            byte[] line = ("loss: " + loss.of(run.flags()) + "\n").getBytes(StandardCharsets.UTF_8);
            active.output(false, line, line.length);
            status = 0;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            status = 1;
        } finally {
            active.finish(status);
        }
        return status;
    }

    static double x(FlagValues flags) {
        return ((Number) flags.get("x")).doubleValue();
    }

    static BatchPlan plan(String optimizer, String x, int trials, BatchOptions options) {
        SearchSpace space = FlagParser.space(
                "wave", List.of(FlagDefinition.of("x", FlagType.ANY, 0.1)), List.of(new Assignment("x", x)), false);
        return new BatchPlan(
                "wave",
                space,
                ChosenOptimizer.of(Optimizers.named(optimizer)),
                trials,
                Objective.parse("loss"),
                1,
                LabelTemplate.DEFAULT,
                options);
    }

    Run newBatch() {
        return store.createBatch(of(BATCH), of(OPERATION));
    }

    private static NewRun of(Opref opref) {
        return new NewRun(opref, FlagValues.NONE, "", Map.of(), List.of());
    }

    Batch batch(Run run, BatchPlan plan) {
        return new Batch(store, run, plan, runner, TrialMonitor.NONE, progress::add);
    }

    Batch batch(BatchPlan plan) {
        return batch(newBatch(), plan);
    }
}
