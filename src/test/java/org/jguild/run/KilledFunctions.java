package org.jguild.run;

import java.nio.file.Path;
import java.time.Clock;
import org.jguild.flag.FlagValues;

/** A program that runs trials of a function until it is killed. It prints the id of each trial whose end it recorded. */
final class KilledFunctions {

    private KilledFunctions() {}

    public static void main(String[] args) {
        ParentWatch.hold();
        RunStore store = new RunStore(Path.of(args[0]), Clock.systemUTC());
        Run batch = SampleRuns.functions(store);
        SampleRuns.start(batch);
        for (int i = 0; ; i++) {
            double x = i + 0.1;
            TrialDraft trial = store.createTrial(batch, FlagValues.NONE.with("x", x), "x=" + x);
            ActiveRun active = SampleRuns.begin(trial);
            SampleRuns.print(active, "note: value" + i + "\n");
            // Every third trial is published while it runs, so that some kills happen in that state.
            if (i % 3 == 0) {
                active.show();
            }
            active.scalar("loss", x, 0);
            active.finish(0);
            System.out.println(trial.id().value());
        }
    }
}
