package org.jguild.run;

import java.nio.file.Path;
import java.time.Clock;
import org.jguild.flag.FlagValues;

/** A program that runs trials until it is killed. It prints the id of each trial whose end it recorded. */
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] args) {
        ParentWatch.hold();
        RunStore store = new RunStore(Path.of(args[0]), Clock.systemUTC());
        Run batch = SampleRuns.batch(store);
        SampleRuns.start(batch);
        for (int i = 0; ; i++) {
            double x = i + 0.1;
            TrialDraft trial = store.createTrial(batch, FlagValues.NONE.with("x", x), "x=" + x);
            ActiveRun active = SampleRuns.start(trial);
            for (int step = 0; step < 20; step++) {
                SampleRuns.print(active, "step: " + step + "\nloss: " + (x + step) + "\nnote: value" + step + "\n");
            }
            active.finish(0);
            System.out.println(trial.id().value());
            // Every third trial is restarted, so that some kills happen during a restart.
            if (i % 3 == 0) {
                ActiveRun again = SampleRuns.start(trial);
                again.scalar("loss", x + 19, 19);
                again.finish(0);
            }
        }
    }
}
