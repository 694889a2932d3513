package org.jguild.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.jguild.flag.FlagValues;
import org.jguild.run.MemoryRecord;
import org.jguild.run.OutputScalars;
import org.jguild.run.RunId;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarListener;
import org.jspecify.annotations.Nullable;

/** Records a trial in memory only. */
final class MemoryTrialRecorder implements TrialRecorder {

    private final RunId id = RunId.random();
    private final FlagValues flags;
    private final MemoryRecord record;
    private boolean pruned;
    private @Nullable MemoryTrial ended;

    MemoryTrialRecorder(FlagValues flags, OutputScalars scalars) {
        this.flags = flags;
        this.record = new MemoryRecord(flags, scalars);
    }

    RunId id() {
        return id;
    }

    FlagValues flags() {
        return flags;
    }

    /** Returns the ended trial; empty while it runs. */
    synchronized Optional<MemoryTrial> ended() {
        return Optional.ofNullable(ended);
    }

    @Override
    public void output(boolean stderr, byte[] bytes, int length) {
        record.output(stderr, bytes, length);
    }

    @Override
    public void scalar(String tag, double value, long step) {
        record.scalar(tag, value, step);
    }

    @Override
    public void text(String tag, String text) {
        record.text(tag, text);
    }

    @Override
    public void listen(ScalarListener listener) {
        record.listen(listener);
    }

    @Override
    public void show() {}

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }

    @Override
    public synchronized void prune(long step) {
        pruned = true;
    }

    @Override
    public synchronized void finish(int exitStatus) {
        record.finish();
        ended = new MemoryTrial(flags, record.scalars(), RunStatus.ofEnd(exitStatus, () -> pruned), record.output());
    }
}
