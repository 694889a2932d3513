package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import org.jguild.batch.BatchListener;
import org.jguild.batch.Progress;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;

/** Functions whose trials end in the order in which they began, however many run at once; keeps the flags of each. */
final class OrderedTrials implements BatchListener {

    private final List<FlagValues> begun = new ArrayList<>();
    private int planned;
    private int atOnce = 1;

    /** A function with a value for every point. */
    FunctionOperation smooth(String name) {
        return FunctionOperation.of(name, trial -> {
                    begin(trial.flags());
                    return value(trial.flags());
                })
                .withSource(name);
    }

    /** The same function, of which every sixth trial fails and every sixth has no number. */
    FunctionOperation failing(String name) {
        return FunctionOperation.of(name, trial -> {
                    int number = begin(trial.flags());
                    if (number % 6 == 2) {
                        throw new IllegalStateException("trial " + number);
                    }
                    return number % 6 == 5 ? Double.NaN : value(trial.flags());
                })
                .withSource(name);
    }

    /** Forgets what was begun. */
    synchronized void start(int parallel) {
        begun.clear();
        atOnce = parallel;
    }

    /** The flags of each trial. */
    synchronized List<FlagValues> begun() {
        return List.copyOf(begun);
    }

    /** Lets no trial begin before the one before it has. */
    @Override
    public synchronized void progressed(Progress progress) {
        planned = progress.planned();
        try {
            while (begun.size() < progress.done() + progress.running() - 1) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int begin(FlagValues flags) throws InterruptedException {
        int number = begun.size();
        begun.add(flags);
        notifyAll();
        while (begun.size() < Math.min(number + atOnce, planned)) {
            wait();
        }
        return number;
    }

    private static double value(FlagValues flags) {
        double x = real(flags, "x", 0);
        double lr = StrictMath.log10(real(flags, "lr", 0.1)) + 2;
        double n = real(flags, "n", 2) - 4;
        double kind = "b".equals(flags.get("kind")) ? 0 : 0.2;
        return StrictMath.sin(5 * x) * (1 - StrictMath.tanh(x * x)) + lr * lr / 10 + Math.abs(n) / 10 + kind;
    }

    private static double real(FlagValues flags, String name, double missing) {
        return flags.get(name) instanceof Number number ? number.doubleValue() : missing;
    }
}
