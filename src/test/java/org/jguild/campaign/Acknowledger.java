package org.jguild.campaign;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import org.jguild.batch.BatchListener;
import org.jguild.batch.Progress;

/** Prints a line for each trial whose end JGuild reports. */
final class Acknowledger implements BatchListener {

    private final PrintStream out;
    private final Set<Double> seen = new HashSet<>();

    Acknowledger(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void progressed(Progress progress) {
        progress.values().forEach(this::ended);
    }

    /** Notes the end of a trial, once. */
    synchronized void ended(double loss) {
        if (Double.isFinite(loss) && seen.add(loss)) {
            out.print("ack " + System.currentTimeMillis() + " " + loss + "\n");
            out.flush();
        }
    }
}
