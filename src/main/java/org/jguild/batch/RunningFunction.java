package org.jguild.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jguild.flag.FlagValues;
import org.jguild.op.TrialContext;

/** What a function sees of the trial that it is. */
final class RunningFunction implements TrialContext {

    private final FlagValues flags;
    private final TrialRecord record;
    private final Map<String, Long> steps = new HashMap<>();
    private long highestStep;
    private volatile boolean stopping;
    private volatile boolean heeded;

    RunningFunction(FlagValues flags, TrialRecord record) {
        this.flags = flags;
        this.record = record;
    }

    @Override
    public FlagValues flags() {
        return flags;
    }

    @Override
    public void report(String scalar, double value) {
        synchronized (steps) {
            report(scalar, value, steps.getOrDefault(scalar, -1L) + 1);
        }
    }

    @Override
    public void report(String scalar, double value, long step) {
        if (scalar == null || scalar.isBlank()) {
            throw new IllegalArgumentException("a scalar needs a name");
        }
        if (step < 0) {
            throw new IllegalArgumentException("step " + step + " of '" + scalar + "': steps begin at 0");
        }
        synchronized (steps) {
            steps.merge(scalar, step, Math::max);
            highestStep = Math.max(highestStep, step);
            record.scalar(scalar, value, step);
        }
    }

    @Override
    public boolean shouldStop() {
        if (stopping) {
            heeded = true;
        }
        return stopping;
    }

    @Override
    public Optional<Path> directory() {
        return record.directory();
    }

    void stop() {
        stopping = true;
    }

    /** Whether the function has learned that it should stop. */
    boolean heededStop() {
        return heeded;
    }

    /** Records what the function returned, at the last step that it reported. */
    void returned(Object value, String scalar) {
        if (value instanceof Number number) {
            record.scalar(scalar, number.doubleValue(), lastStep());
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> returnedEntry(String.valueOf(name), entry));
        } else if (value != null) {
            print("The function returned a " + value.getClass().getSimpleName()
                    + ", which is not kept: return a number, or a map of numbers by name.\n");
        }
    }

    private void returnedEntry(String name, Object value) {
        if (value instanceof Number number) {
            record.scalar(name, number.doubleValue(), lastStep());
        } else if (value != null) {
            record.text(name, String.valueOf(value));
        }
    }

    private long lastStep() {
        synchronized (steps) {
            return highestStep;
        }
    }

    /** Adds to what the trial wrote to standard error. */
    void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        record.output(true, bytes, bytes.length);
    }
}
