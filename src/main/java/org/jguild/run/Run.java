package org.jguild.run;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jguild.flag.FlagValues;

/**
 * A run on disk. Every method but {@link #id} and {@link #dir} reads files, so that what other processes write is seen.
 */
public final class Run {

    private final Path dir;

    Run(Path dir) {
        this.dir = dir;
    }

    /**
     * Gives the run's identity.
     *
     * @return the name of its directory
     */
    public RunId id() {
        return new RunId(dir.getFileName().toString());
    }

    /**
     * Gives the directory in which the program runs.
     *
     * @return an absolute path
     */
    public Path dir() {
        return dir;
    }

    /**
     * Gives the directory of what is recorded about the run.
     *
     * @return {@code .guild} in {@link #dir}
     */
    public Path guildDir() {
        return dir.resolve(".guild");
    }

    /**
     * Tells what this is a run of.
     *
     * @return its operation; for a batch, the optimizer
     */
    public Opref opref() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the operation as tables show it.
     *
     * @return {@code train.py}; for batches {@code train.py+} (grid) or {@code train.py+gp}
     */
    public String operation() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells whether this run is a batch of trials.
     *
     * @return true if it has a proto run
     */
    public boolean isBatch() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells how the run stands. A run whose process is gone without a word is recorded as terminated by the first caller.
     *
     * @return its status now
     */
    public RunStatus status() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the run's flags.
     *
     * @return all flags with their values
     */
    public FlagValues flags() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the run's label.
     *
     * @return the label, empty if there is none
     */
    public String label() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells when the run last began.
     *
     * @return microseconds since 1970
     */
    public OptionalLong startedMicros() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells when the run ended.
     *
     * @return microseconds since 1970
     */
    public OptionalLong stoppedMicros() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells when the run was made.
     *
     * @return microseconds since 1970
     */
    public OptionalLong initializedMicros() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells how the run ended.
     *
     * @return 0 when it completed, above 0 for an error, below 0 for a signal
     */
    public OptionalInt exitStatus() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives one recorded attribute.
     *
     * @param name its name, such as {@code random_seed}
     * @return its value as {@link FlagValues} describes; null when it is null or absent
     */
    public Object attribute(String name) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records one attribute. A reader sees the old value or the new one, never a part.
     *
     * @param name its name
     * @param value a value as {@link FlagValues} describes
     */
    public void writeAttribute(String name, Object value) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives what the run logged.
     *
     * @return printed scalars by name; scalars that the program itself wrote to a directory D have names {@code D#tag}
     */
    public SortedMap<String, ScalarSummary> scalars() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives what the run printed.
     *
     * @return standard output and error, merged as they came
     */
    public String output() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the run after which a batch makes its trials.
     *
     * @return the operation with its flags unexpanded
     * @throws IllegalStateException if this is not a batch
     */
    public Run proto() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Run run && dir.equals(run.dir);
    }

    @Override
    public int hashCode() {
        return dir.hashCode();
    }

    @Override
    public String toString() {
        return dir.toString();
    }
}
