package org.jguild.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.jguild.op.ReportListener;
import org.jguild.run.ScalarListener;

/** Takes what a trial gives while it runs. Safe for many threads. */
interface TrialRecord extends ReportListener {

    /** Takes a piece of what it printed. */
    void output(boolean stderr, byte[] bytes, int length);

    /** Lets somebody hear every scalar, the printed ones too. */
    void listen(ScalarListener heard);

    /** Hears that the function takes its time. */
    void show();

    /** The folder of the trial; empty if there is none. */
    Optional<Path> directory();

    /** Hears that the function ended early because it learned, after a step, that it should. */
    void prune(long step);

    /** Ends the record. */
    void finish(int exitStatus);
}
