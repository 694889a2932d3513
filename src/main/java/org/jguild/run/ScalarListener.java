package org.jguild.run;

/** Receives the scalars of a run while it is running. */
@FunctionalInterface
public interface ScalarListener {

    /**
     * Receives one value. For one run, never called by two threads at the same time.
     *
     * @param tag the name of the scalar
     * @param value its value, which may be NaN or infinite
     * @param step its step
     */
    void scalar(String tag, double value, long step);
}
