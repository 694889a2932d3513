package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;

/** The runs of a Guild home. Thread-safe, also with several processes. Reading changes nothing but the index. */
public final class RunStore {

    private static final Comparator<RunSnapshot> BY_CREATION = Comparator.comparingLong(
                    (RunSnapshot run) -> run.initializedMicros().orElse(0))
            .thenComparing(run -> run.dir());
    private static final Comparator<RunSnapshot> NEWEST_FIRST = Comparator.comparingLong(
                    (RunSnapshot run) -> run.facts().sortMicros())
            .thenComparing(BY_CREATION)
            .reversed();

    private final Path home;
    private final StoreContext store;
    private final RunCreator maker;
    private final Trash trash;

    /**
     * Opens a store; nothing is read or written yet.
     *
     * @param home the Guild home; created with the first run
     * @param clock the clock for all times that are recorded, in the zone in which tables are to show them
     */
    public RunStore(Path home, Clock clock) {
        this.home = home.toAbsolutePath().normalize();
        this.store = new StoreContext(this.home, clock);
        this.maker = new RunCreator(store);
        this.trash = new Trash(store);
    }

    /**
     * Returns the Guild home.
     *
     * @return an absolute path
     */
    public Path home() {
        return home;
    }

    /**
     * Returns the clock by which this store records.
     *
     * @return the time, in the zone in which tables show it
     */
    public Clock clock() {
        return store.clock();
    }

    /**
     * Creates a pending run.
     *
     * @param run its description
     * @return the run, complete on disk
     * @throws GuildException if the store cannot be written
     */
    public Run create(NewRun run) {
        return new Run(created(() -> maker.run(run)), store);
    }

    /**
     * Creates a pending batch run.
     *
     * @param batch the batch itself: its opref names the optimizer, its flags are the optimizer's
     * @param proto the operation of the trials, with its flags unexpanded
     * @return the batch run
     * @throws GuildException if the store cannot be written
     */
    public Run createBatch(NewRun batch, NewRun proto) {
        return new Run(created(() -> maker.batch(batch, proto)), store);
    }

    /**
     * Creates a trial of a batch. Its complete directory appears in the store when it is started or, if it is started
     * {@linkplain ActiveRun#inThisJvm in this JVM}, when it has ended.
     *
     * @param batch the batch run
     * @param flags all flags of the trial
     * @param label its label
     * @return the trial
     * @throws GuildException if the batch cannot be read
     */
    public TrialDraft createTrial(Run batch, FlagValues flags, String label) {
        return created(() -> maker.trial(batch.dir(), flags, label));
    }

    /**
     * Lists all runs, batches included.
     *
     * @return newest first, by start or else by creation, and those that cannot be read
     */
    public RunList list() {
        return ordered(store.index().all(false));
    }

    /**
     * Lists all runs, batches included, with their scalars: reading the scalars of all runs together takes less time
     * than reading them one by one.
     *
     * @return newest first, by start or else by creation, and those that cannot be read
     */
    public RunList listWithScalars() {
        return ordered(store.index().all(true));
    }

    /**
     * Returns why the last listing could not write the index.
     *
     * @return one sentence; empty if it succeeded
     */
    public String indexProblem() {
        return store.index().problem();
    }

    private static RunList ordered(RunList list) {
        return new RunList(list.runs().stream().sorted(NEWEST_FIRST).toList(), list.unreadable());
    }

    /**
     * Lists all runs that can be read, batches included.
     *
     * @return newest first, by start or else by creation
     */
    public List<RunSnapshot> runs() {
        return list().runs();
    }

    /**
     * Finds one run.
     *
     * @param id its full id
     * @return the run if it is in this store and can be read
     */
    public Optional<RunSnapshot> find(RunId id) {
        return RunId.isId(id.value()) ? some(List.of(id.value())).stream().findFirst() : Optional.empty();
    }

    /**
     * Finds runs by the beginning of their id.
     *
     * @param prefix some hexadecimal digits
     * @return all runs whose id has this prefix, newest first
     */
    public List<RunSnapshot> findByPrefix(String prefix) {
        List<String> names = store.index().names().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
        return some(names).stream().sorted(NEWEST_FIRST).toList();
    }

    private List<RunSnapshot> some(Collection<String> names) {
        return store.index().some(names, false).runs();
    }

    /**
     * Lists the trials of a batch.
     *
     * @param batch the batch run
     * @return its trials in the order of their creation, with their scalars; deleted and damaged ones are left out
     */
    public List<RunSnapshot> trials(Run batch) {
        return store.index().some(trialNames(batch), true).runs().stream()
                .sorted(BY_CREATION)
                .toList();
    }

    /**
     * Returns the names of the links in a batch. Each is the id of a trial in this store; the target of the link is
     * ignored.
     */
    private static List<String> trialNames(Run batch) {
        try {
            return RecordFile.isDirectory(batch.dir()) ? DirectoryNames.ofRuns(batch.dir()) : List.of();
        } catch (IOException e) {
            throw StoreFailure.of(batch.dir(), e);
        }
    }

    /**
     * Repairs the records of runs whose processes were killed: records the end of these runs, and restores from
     * journals what was lost in a power failure. Running runs, and a store that cannot be written, stay unchanged.
     *
     * @return the number of repaired records
     */
    public int reconcile() {
        return reconcile(list());
    }

    /**
     * Repairs the records of runs that were just listed; see {@link #reconcile()}.
     *
     * @param list the runs
     * @return the number of repaired records
     */
    public int reconcile(RunList list) {
        return new Reconciler(store).reconcile(list.runs());
    }

    /**
     * Moves runs to the trash, batches with their trials, and also batches of which no trial is left.
     *
     * @param ids the ids of the runs
     * @param permanently whether they are then removed from the trash
     * @return the number of deleted runs
     * @throws GuildException if one of them is running; then none is deleted
     */
    public int delete(List<RunId> ids, boolean permanently) {
        return trash.delete(ids, permanently);
    }

    /**
     * Lists the runs in the trash.
     *
     * @return newest first
     */
    public RunList deleted() {
        return ordered(trash.list());
    }

    /**
     * Moves runs back from the trash, batches with their trials, and trials with their batch.
     *
     * @param ids the ids of the runs
     * @return the number of restored runs
     * @throws GuildException if the store cannot be written
     */
    public int restore(List<RunId> ids) {
        return trash.restore(ids);
    }

    /**
     * Permanently removes runs from the trash.
     *
     * @param ids the ids of the runs
     * @return the number of removed runs
     * @throws GuildException if the store cannot be written
     */
    public int purge(List<RunId> ids) {
        return trash.purge(ids);
    }

    /**
     * Whether this user trusts the home on this machine: it was created here by JGuild, or marked by {@link #trust}.
     *
     * @return false for a home that was copied, cloned or created by another tool
     */
    public boolean isTrusted() {
        return TrustMarker.isTrusted(home) || !Files.exists(home.resolve("runs"), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Marks the home as one that this user trusts on this machine.
     *
     * @throws GuildException if it cannot be written
     */
    public void trust() {
        try {
            TrustMarker.trust(home);
        } catch (IOException e) {
            throw StoreFailure.of(home, e);
        }
    }

    /**
     * Throws an exception if the home, or its directory of runs, is a link that leads elsewhere.
     *
     * @throws GuildException if there is such a link
     */
    public void refuseLinks() {
        if (Files.isSymbolicLink(home)) {
            throw new GuildException(
                    home + " is a link, and may come from an untrusted source: if it is yours, name the home with -H"
                            + " or GUILD_HOME.");
        }
        Path dir = home.resolve("runs");
        if (Files.isSymbolicLink(dir)) {
            throw new GuildException(
                    dir + " is a link, and its home may come from an untrusted source: if it is yours, run"
                            + " 'jguild trust' in its folder, or name it with -H or GUILD_HOME.");
        }
    }

    private <T> T created(Creation<T> creation) {
        try {
            return creation.create();
        } catch (IOException e) {
            throw StoreFailure.of(home, e);
        }
    }

    /**
     * An action that creates something on disk.
     *
     * @param <T> the type of the result
     */
    @FunctionalInterface
    private interface Creation<T> {
        T create() throws IOException;
    }
}
