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

/** The runs of a Guild home. Safe for many threads and many processes. No question changes anything but the index. */
public final class RunStore {

    private static final Comparator<RunSnapshot> BY_CREATION = Comparator.comparingLong(
                    (RunSnapshot run) -> run.initializedMicros().orElse(0))
            .thenComparing(run -> run.dir());
    private static final Comparator<RunSnapshot> NEWEST_FIRST = Comparator.comparingLong(
                    (RunSnapshot run) -> run.facts().age())
            .thenComparing(BY_CREATION)
            .reversed();

    private final Path home;
    private final StoreContext store;
    private final RunMaker maker;
    private final Trash trash;

    /**
     * Opens a store; nothing is touched yet.
     *
     * @param home the Guild home; created with the first run
     * @param clock the time, in the zone in which tables are to show it
     */
    public RunStore(Path home, Clock clock) {
        this.home = home.toAbsolutePath().normalize();
        this.store = new StoreContext(this.home, clock);
        this.maker = new RunMaker(store);
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
     * @param run what it is
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
     * @param proto the operation that trials are created after, flags unexpanded
     * @return the batch run
     * @throws GuildException if the store cannot be written
     */
    public Run createBatch(NewRun batch, NewRun proto) {
        return new Run(created(() -> maker.batch(batch, proto)), store);
    }

    /**
     * Creates a trial of a batch. Its directory appears, complete, when it is started or, if it is started {@linkplain
     * ActiveRun#inThisJvm in this JVM}, when it has ended.
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
     * Lists all runs, batches included, with their scalars: to read them for all at once takes less time than to read them when
     * they are asked for.
     *
     * @return newest first, by start or else by creation, and those that cannot be read
     */
    public RunList listWithScalars() {
        return ordered(store.index().all(true));
    }

    /**
     * Returns why the index could not be written by the last listing.
     *
     * @return one sentence; empty if it could
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
     * Lists the batches.
     *
     * @return newest first, by start or else by creation
     */
    public List<RunSnapshot> batches() {
        return runs().stream().filter(RunSnapshot::isBatch).toList();
    }

    /**
     * Finds one run.
     *
     * @param id its full identity
     * @return the run if it is in this store and can be read
     */
    public Optional<RunSnapshot> find(RunId id) {
        return RunId.isId(id.value()) ? some(List.of(id.value())).stream().findFirst() : Optional.empty();
    }

    /**
     * Finds runs by the beginning of their id.
     *
     * @param prefix some hexadecimal digits
     * @return all runs whose id begins so, newest first
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
     * @return its trials in the order they were created, with their scalars; deleted and damaged ones are left out
     */
    public List<RunSnapshot> trials(Run batch) {
        return store.index().some(trialNames(batch), true).runs().stream()
                .sorted(BY_CREATION)
                .toList();
    }

    /** The names of links in a batch; each is that of a run beside it, wherever the link leads. */
    private static List<String> trialNames(Run batch) {
        try {
            return RecordFile.isDirectory(batch.dir()) ? Names.ofRuns(batch.dir()) : List.of();
        } catch (IOException e) {
            throw StoreFailure.of(batch.dir(), e);
        }
    }

    /**
     * Writes down what dead processes left behind: the end of runs that were killed, and what a power cut took of records that a
     * journal knows. Runs that live, and a store that cannot be written, are left as they are.
     *
     * @return how many records were completed
     */
    public int reconcile() {
        return reconcile(list());
    }

    /**
     * Writes down what dead processes left behind of runs that were just listed; see {@link #reconcile()}.
     *
     * @param list the runs
     * @return how many records were completed
     */
    public int reconcile(RunList list) {
        return new Reconciler(store).reconcile(list.runs());
    }

    /**
     * Moves runs to the trash, with the trials of batches, and with batches of which no trial is left.
     *
     * @param ids the runs
     * @param permanently whether they are removed for good
     * @return how many runs were deleted
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
     * @param ids the runs
     * @return how many runs were restored
     * @throws GuildException if the store cannot be written
     */
    public int restore(List<RunId> ids) {
        return trash.restore(ids);
    }

    /**
     * Removes runs from the trash for good.
     *
     * @param ids the runs
     * @return how many runs were removed
     * @throws GuildException if the store cannot be written
     */
    public int purge(List<RunId> ids) {
        return trash.purge(ids);
    }

    /**
     * Whether this user trusts the home on this machine: it was created here by this tool, or marked by {@link #trust}.
     *
     * @return false for a home that came from elsewhere
     */
    public boolean isTrusted() {
        return HomeSeal.isSealed(home) || !Files.exists(home.resolve("runs"), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Marks the home as one that this user trusts on this machine.
     *
     * @throws GuildException if it cannot be written
     */
    public void trust() {
        try {
            HomeSeal.seal(home);
        } catch (IOException e) {
            throw StoreFailure.of(home, e);
        }
    }

    /**
     * Refuses a home that is a link, or whose runs are behind one, which leads out of it.
     *
     * @throws GuildException if there is such a link
     */
    public void refuseLinks() {
        if (Files.isSymbolicLink(home)) {
            throw new GuildException(
                    home + " is a link, and may come from a stranger: if it is yours, name the home with -H"
                            + " or GUILD_HOME.");
        }
        Path dir = home.resolve("runs");
        if (Files.isSymbolicLink(dir)) {
            throw new GuildException(dir + " is a link, and its home may come from a stranger: if it is yours,"
                    + " 'jguild trust' in its folder says so, or name it with -H or GUILD_HOME.");
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
     * Creates something on disk.
     *
     * @param <T> what
     */
    @FunctionalInterface
    private interface Creation<T> {
        T create() throws IOException;
    }
}
