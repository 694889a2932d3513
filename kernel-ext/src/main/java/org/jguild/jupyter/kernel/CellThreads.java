package org.jguild.jupyter.kernel;

/** The threads of one cell: its own and all that they start. Once given up, what they print is dropped. */
final class CellThreads extends ThreadGroup {

    private volatile boolean abandoned;

    CellThreads(int number) {
        super("cell-" + number);
    }

    void abandon() {
        abandoned = true;
        interrupt();
    }

    /** Whether the calling thread belongs to a cell that was given up. */
    static boolean callerIsAbandoned() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group != null) {
            if (group instanceof CellThreads cell && cell.abandoned) {
                return true;
            }
            group = group.getParent();
        }
        return false;
    }
}
