package org.jguild.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.jguild.op.ReportListener;
import org.jguild.run.ScalarListener;

/** Records what a trial reports and prints while it runs. Safe for many threads. */
interface TrialRecorder extends ReportListener {

    /** Records a piece of its output. */
    void output(boolean stderr, byte[] bytes, int length);

    /** Sets the listener that receives every scalar, including those found in the output. */
    void listen(ScalarListener listener);

    /** Publishes the trial, so that readers of the store see it; called if it takes longer than a tenth of a second. */
    void show();

    /** Returns the folder of the trial; empty if there is none. */
    Optional<Path> directory();

    /** Records that the trial was pruned after a step. */
    void prune(long step);

    /** Records the end of the trial. */
    void finish(int exitStatus);
}
