package org.jguild.op;

/** Takes what a trial reports besides what it prints. */
public interface Reports {

    /**
     * Takes a value of a scalar.
     *
     * @param tag its name
     * @param value its value, exactly
     * @param step its step
     */
    void scalar(String tag, double value, long step);

    /**
     * Takes a text.
     *
     * @param tag its name
     * @param text the text
     */
    void text(String tag, String text);
}
