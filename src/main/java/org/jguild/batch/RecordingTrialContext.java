package org.jguild.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jguild.flag.FlagValues;
import org.jguild.op.TrialContext;
import org.jguild.text.ArrayElements;
import org.jspecify.annotations.Nullable;

/** Passes what a function reports to the recorder of its trial. */
final class RecordingTrialContext implements TrialContext {

    private final FlagValues flags;
    private final TrialRecorder recorder;
    private final Map<String, Long> steps = new HashMap<>();
    private long maxStep;
    private volatile boolean stopping;
    private volatile boolean stopSeen;

    RecordingTrialContext(FlagValues flags, TrialRecorder recorder) {
        this.flags = flags;
        this.recorder = recorder;
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
            maxStep = Math.max(maxStep, step);
            recorder.scalar(scalar, value, step);
        }
    }

    @Override
    public boolean shouldStop() {
        if (stopping) {
            stopSeen = true;
        }
        return stopping;
    }

    @Override
    public Optional<Path> directory() {
        return recorder.directory();
    }

    void stop() {
        stopping = true;
    }

    /** Whether the function has called {@link #shouldStop} after it should stop. */
    boolean hasSeenStop() {
        return stopSeen;
    }

    /** Records what the function returned, at the last step that it reported. */
    void returned(@Nullable Object value, String scalar) {
        if (value instanceof Number number) {
            recorder.scalar(scalar, number.doubleValue(), lastStep());
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> returnedEntry(String.valueOf(name), entry));
        } else if (value != null) {
            print("The function returned a " + value.getClass().getSimpleName()
                    + ", which is not recorded: return a number, or a map of numbers by name.\n");
        }
    }

    private void returnedEntry(String name, @Nullable Object value) {
        if (value instanceof Number number) {
            recorder.scalar(name, number.doubleValue(), lastStep());
        } else if (value != null) {
            recorder.text(name, text(value));
        }
    }

    /** An array as its elements; its own text is only its address. */
    private static String text(Object value) {
        return value.getClass().isArray()
                ? ArrayElements.of(value).stream()
                        .map(element -> element == null ? "null" : text(element))
                        .collect(Collectors.joining(", ", "[", "]"))
                : String.valueOf(value);
    }

    private long lastStep() {
        synchronized (steps) {
            return maxStep;
        }
    }

    /** Appends text to the standard error of the trial. */
    void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        recorder.output(true, bytes, bytes.length);
    }
}
