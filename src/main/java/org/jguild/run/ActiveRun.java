package org.jguild.run;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** One start of a run, from its beginning to its end. Safe for many threads. */
public final class ActiveRun implements AutoCloseable {

    private ActiveRun() {}

    /**
     * Begins a run, or begins an ended one again: what an earlier start left as its end and its output is removed, its
     * scalars stay.
     *
     * @param run the run
     * @param command the words of the command, for the record
     * @param environment the variables given to it, for the record; secrets are left out
     * @param clock tells the time
     * @return the start; the run now reads as running
     */
    public static ActiveRun start(Run run, List<String> command, Map<String, String> environment, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /**
     * Names the process that does the work, in place of this JVM.
     *
     * @param pid its id
     */
    public void attach(long pid) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps what the program printed and logs the scalars in it.
     *
     * @param stderr whether it came from standard error
     * @param bytes what came
     * @param length how many of the bytes count
     */
    public void output(boolean stderr, byte[] bytes, int length) {
        throw new UnsupportedOperationException();
    }

    /**
     * Logs one scalar.
     *
     * @param tag its name
     * @param value its value, kept exactly
     * @param step its step
     */
    public void scalar(String tag, double value, long step) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends the run. A second call does nothing.
     *
     * @param exitStatus 0 when it completed, above 0 for an error, below 0 for a signal
     */
    public void finish(int exitStatus) {
        throw new UnsupportedOperationException();
    }

    /** Ends the run as terminated (-15) if {@link #finish} was not called. */
    @Override
    public void close() {
        finish(-15);
    }
}
