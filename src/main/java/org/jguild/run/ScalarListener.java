package org.jguild.run;

/** Hears the scalars of a run while it goes on. */
@FunctionalInterface
public interface ScalarListener {

    /**
     * Hears one value; never called by two threads at once for one run.
     *
     * @param tag the name of the scalar
     * @param value its value, which may be NaN or infinite
     * @param step its step
     */
    void scalar(String tag, double value, long step);
}
