package org.jguild.batch;

/** Takes what a function gives while it runs as a trial. Safe for many threads. */
interface TrialRecord {

    /** Takes a piece of what it printed. */
    void output(boolean stderr, byte[] bytes, int length);

    /** Takes a value of a scalar. */
    void scalar(String tag, double value, long step);

    /** Takes a text by its name. */
    void text(String tag, String text);
}
