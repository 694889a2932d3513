package org.jguild.command;

/** Formats numbers of runs. */
final class RunCounts {

    private RunCounts() {}

    /** The number with its noun: {@code 1 run}, {@code 2 runs}. */
    static String text(int count) {
        return count + (count == 1 ? " run" : " runs");
    }
}
