package org.jguild.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.jguild.flag.FlagValues;
import org.jspecify.annotations.Nullable;

/**
 * The record of a run at one moment: all that tables and charts need. Thread-safe. Scalars are read at the first
 * request; everything else is immutable.
 */
public final class RunSnapshot {

    private final Run run;
    private final RunFacts facts;
    private volatile @Nullable RunEvents events;

    /**
     * Creates a snapshot.
     *
     * @param events the events of the run; null to read them at the first request
     */
    RunSnapshot(Run run, RunFacts facts, @Nullable RunEvents events) {
        this.run = run;
        this.facts = facts;
        this.events = events;
    }

    /**
     * Returns the run on disk, to read its present state.
     *
     * @return the run of which this is a snapshot
     */
    public Run run() {
        return run;
    }

    /**
     * Returns the id of the run.
     *
     * @return the name of its directory
     */
    public RunId id() {
        return run.id();
    }

    /**
     * Returns the directory in which the program ran.
     *
     * @return an absolute path
     */
    public Path dir() {
        return run.dir();
    }

    /**
     * Returns the operation of the run.
     *
     * @return its operation; for a batch, the optimizer
     */
    public Opref opref() {
        return facts.opref();
    }

    /**
     * Returns the operation as tables show it.
     *
     * @return {@code train.py}; for batches {@code train.py+} (grid) or {@code train.py+gp}
     */
    public String operation() {
        return facts.operation();
    }

    /**
     * Whether this run is a batch of trials.
     *
     * @return true if it has a proto run
     */
    public boolean isBatch() {
        return facts.batch();
    }

    /**
     * Returns the status of the run.
     *
     * @return its status when the record was read
     */
    public RunStatus status() {
        return facts.status();
    }

    /**
     * Returns the run's flags.
     *
     * @return all flags with their values
     */
    public FlagValues flags() {
        return facts.flags();
    }

    /**
     * Returns the run's label.
     *
     * @return the label, empty if there is none
     */
    public String label() {
        return facts.label();
    }

    /**
     * Returns when the run was last started.
     *
     * @return microseconds since 1970
     */
    public OptionalLong startedMicros() {
        return RunFacts.optional(facts.started());
    }

    /**
     * Returns when the run last began, to be shown.
     *
     * @return date and time in the zone of the store's clock, to the second; empty if the run has not begun
     */
    public Optional<LocalDateTime> started() {
        return startedMicros().stream()
                .mapToObj(micros -> LocalDateTime.ofInstant(
                        Micros.instant(micros), run.store().clock().getZone()))
                .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                .findFirst();
    }

    /**
     * Returns how long the run has taken.
     *
     * @return the time from its begin to its end, or to now while it runs; empty if the run has not begun
     */
    public Optional<Duration> elapsed() {
        if (startedMicros().isEmpty()) {
            return Optional.empty();
        }
        long start = startedMicros().getAsLong();
        long end = status() == RunStatus.RUNNING
                ? Micros.now(run.store().clock())
                : stoppedMicros().orElse(start);
        return Optional.of(Duration.of(Math.max(0, end - start), ChronoUnit.MICROS));
    }

    /**
     * Returns when the run ended.
     *
     * @return microseconds since 1970; for a killed run, the last time it printed something, or else its start
     */
    public OptionalLong stoppedMicros() {
        return RunFacts.optional(facts.stopped());
    }

    /**
     * Returns when the run was created.
     *
     * @return microseconds since 1970
     */
    public OptionalLong initializedMicros() {
        return RunFacts.optional(facts.initialized());
    }

    /**
     * Returns the exit status of the run.
     *
     * @return 0 if it completed, above 0 for an error, below 0 for a signal; empty if it has not ended
     */
    public OptionalInt exitStatus() {
        return facts.exitStatus() == null ? OptionalInt.empty() : OptionalInt.of(facts.exitStatus());
    }

    /**
     * Returns the digest of the run's source code.
     *
     * @return its text; null if it has none
     */
    public @Nullable String sourceDigest() {
        return facts.digest();
    }

    /**
     * Reads which files of the run's directory are copies of source code.
     *
     * @return their paths relative to the directory; empty if the record of them is missing or damaged
     */
    public Set<String> sourceFiles() {
        return SourceManifest.paths(run.guildDir().resolve("manifest"));
    }

    /**
     * Reads one recorded attribute from its file; {@link #printedAttributes} returns those that the program printed.
     *
     * @param name its name, such as {@code random_seed}
     * @return its value, of a type that {@link FlagValues} allows; null if it is null, missing or damaged
     */
    public @Nullable Object attribute(String name) {
        return run.attribute(name);
    }

    /**
     * Returns the scalars that the run logged.
     *
     * @return printed scalars by name; scalars that the program itself wrote to a directory D have names {@code D#tag}
     * @throws org.jguild.error.GuildException if the store cannot be read
     */
    public SortedMap<String, ScalarSummary> scalars() {
        return events().scalars();
    }

    /**
     * Returns the attributes that the run printed as {@code name: text}.
     *
     * @return the last text by name
     * @throws org.jguild.error.GuildException if the store cannot be read
     */
    public SortedMap<String, String> printedAttributes() {
        return events().texts();
    }

    /** Returns the events; reads them if they were not read before. */
    RunEvents events() {
        RunEvents known = events;
        if (known == null) {
            try {
                known = EventFileReader.read(run.dir());
            } catch (IOException e) {
                throw StoreFailure.of(run.dir(), e);
            }
            events = known;
        }
        return known;
    }

    /** Reads the events that were logged after those of an earlier snapshot. */
    void continueFrom(RunEvents before) throws IOException {
        events = new EventFileReader(run.dir(), Map.of()).readAfter(before);
    }

    /** Returns the events if they were read; else null. */
    @Nullable
    RunEvents eventsRead() {
        return events;
    }

    RunFacts facts() {
        return facts;
    }

    /**
     * Returns the tags of the run, as they are recorded now.
     *
     * @return in the order in which they were given; empty if there are none
     */
    public List<String> tags() {
        return run.attribute("tags") instanceof List<?> tags
                ? tags.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Two snapshots are equal if they are of the same run and have the same content, apart from scalars. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RunSnapshot that && run.equals(that.run) && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return run.hashCode();
    }

    @Override
    public String toString() {
        return facts.operation() + " " + run.id().brief() + " " + facts.status().text();
    }
}
