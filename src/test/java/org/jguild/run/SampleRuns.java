package org.jguild.run;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagValues;

/** Creates runs for tests. */
final class SampleRuns {

    static final Opref SCRIPT = new Opref("script", "/home/user/project", "", "", "train.py");
    private static final Opref GRID = new Opref("builtin", "guildai", "0.9.1", "", "+");

    private SampleRuns() {}

    static NewRun of(FlagValues flags) {
        return new NewRun(SCRIPT, flags, "", Map.of(), List.of());
    }

    static Run batch(RunStore store) {
        FlagValues space = FlagValues.NONE.with("x", List.of(1L, 2L));
        NewRun grid = new NewRun(GRID, FlagValues.NONE, "", Map.of("objective", "loss"), List.of());
        return store.createBatch(grid, new NewRun(SCRIPT, space, "", Map.of("random_seed", 7L), List.of()));
    }

    /** Creates a batch of a function. */
    static Run functions(RunStore store) {
        NewRun grid = new NewRun(GRID, FlagValues.NONE, "", Map.of("objective", "loss"), List.of());
        Opref function = new Opref("func", "", "", "", "train");
        return store.createBatch(grid, new NewRun(function, FlagValues.NONE, "", Map.of(), List.of()));
    }

    static ActiveRun begin(RunStart trial) {
        return ActiveRun.inThisJvm(trial, OutputScalars.DEFAULT, Clock.systemUTC());
    }

    static ActiveRun start(RunStart run) {
        return ActiveRun.start(run, List.of("python3", "train.py"), Map.of(), Clock.systemUTC());
    }

    static void print(ActiveRun active, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        active.output(false, bytes, bytes.length);
    }

    /** Creates, starts and ends a trial that prints a loss. */
    static Run trial(RunStore store, Run batch, double loss) {
        return trial(store, batch, loss, Clock.systemUTC());
    }

    /** Does the same with another clock. */
    static Run trial(RunStore store, Run batch, double loss, Clock clock) {
        TrialDraft trial = store.createTrial(batch, FlagValues.NONE.with("x", loss), "x=" + loss);
        ActiveRun active = ActiveRun.start(trial, List.of("python3", "train.py"), Map.of(), clock);
        print(active, "loss: " + loss + "\n");
        active.finish(0);
        return trial.run();
    }
}
