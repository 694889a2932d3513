package org.jguild.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.ActiveRun;
import org.jguild.run.RunStart;
import org.jguild.run.ScalarListener;

/** Records a trial as a run. */
record RunRecorder(RunStart run, ActiveRun active, Output echo) implements TrialRecorder {

    @Override
    public void output(boolean stderr, byte[] bytes, int length) {
        synchronized (active) {
            active.output(stderr, bytes, length);
            echo.write(stderr, bytes, length);
        }
    }

    @Override
    public void scalar(String tag, double value, long step) {
        active.scalar(tag, value, step);
    }

    @Override
    public void text(String tag, String text) {
        active.text(tag, text);
    }

    @Override
    public void listen(ScalarListener listener) {
        active.listen(listener);
    }

    @Override
    public void show() {
        active.show();
    }

    /** Shows the run first, since a trial that uses its folder should be visible. */
    @Override
    public Optional<Path> directory() {
        active.show();
        return Optional.of(run.dir());
    }

    @Override
    public void prune(long step) {
        active.prune(step);
    }

    @Override
    public void finish(int exitStatus) {
        active.finish(exitStatus);
    }
}
