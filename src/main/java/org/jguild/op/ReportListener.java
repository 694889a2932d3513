package org.jguild.op;

/** Receives what a trial reports, apart from what it prints. */
public interface ReportListener {

    /**
     * Receives a value of a scalar.
     *
     * @param tag its name
     * @param value its exact value
     * @param step its step
     */
    void scalar(String tag, double value, long step);

    /**
     * Receives a text.
     *
     * @param tag its name
     * @param text the text
     */
    void text(String tag, String text);
}
