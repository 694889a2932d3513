package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;

/** The runs of a Guild home. Safe for many threads and many processes. */
public final class RunStore {

    private static final Comparator<Aged> BY_MAKING =
            Comparator.comparingLong(Aged::initialized).thenComparing(aged -> aged.run.dir());
    private static final Comparator<Aged> NEWEST_FIRST =
            Comparator.comparingLong(Aged::started).thenComparing(BY_MAKING).reversed();

    /** A run with its times, read once for all comparisons. */
    private record Aged(Run run, long started, long initialized) {

        static Aged of(Run run) {
            long initialized = run.initializedMicros().orElse(0);
            return new Aged(run, run.startedMicros().orElse(initialized), initialized);
        }
    }

    private final Path home;
    private final RunMaker maker;
    private final KnownRuns known = new KnownRuns();
    private final Map<Path, Recovery> recoveries = new ConcurrentHashMap<>();

    /**
     * Opens a store; nothing is touched yet.
     *
     * @param home the Guild home; made when the first run is
     * @param clock tells the time
     */
    public RunStore(Path home, Clock clock) {
        this.home = home.toAbsolutePath().normalize();
        this.maker = new RunMaker(runsDir(), new Micros(clock));
    }

    /**
     * Finds the Guild home as the Python tool does: {@code GUILD_HOME}; a {@code .guild} in the active virtual
     * environment; the nearest {@code .guild} from the current directory up to the user's home; {@code ~/.guild}.
     *
     * @param env the environment variables
     * @param cwd the current directory
     * @return the home, which exists if {@code GUILD_HOME} names it
     * @throws GuildException if {@code GUILD_HOME} names no directory
     */
    public static Path home(Map<String, String> env, Path cwd) {
        return HomeRule.home(env, cwd);
    }

    /**
     * Gives the Guild home.
     *
     * @return an absolute path
     */
    public Path home() {
        return home;
    }

    /**
     * Makes a pending run.
     *
     * @param run what it is
     * @return the run, whole on disk
     * @throws GuildException if the store cannot be written
     */
    public Run create(NewRun run) {
        return known.at(made(() -> maker.run(run)));
    }

    /**
     * Makes a pending batch run.
     *
     * @param batch the batch itself: its opref names the optimizer, its flags are the optimizer's
     * @param proto the operation that trials are made after, flags unexpanded
     * @return the batch run
     * @throws GuildException if the store cannot be written
     */
    public Run createBatch(NewRun batch, NewRun proto) {
        return known.at(made(() -> maker.batch(batch, proto)));
    }

    /**
     * Makes a pending trial of a batch.
     *
     * @param batch the batch run
     * @param flags all flags of the trial
     * @param label its label
     * @return the trial's run
     * @throws GuildException if the store cannot be written
     */
    public Run createTrial(Run batch, FlagValues flags, String label) {
        Path dir = made(() -> maker.trial(batch.dir(), flags, label));
        recovery(batch.dir()).made(dir);
        return known.at(dir, batch.dir());
    }

    /**
     * Makes a trial of a batch that will not take long: its directory appears, whole, when it has ended, or before if {@link
     * ActiveRun#show} is called. Until then no reader of the store sees it. {@link ActiveRun#inThisJvm} begins it.
     *
     * @param batch the batch run
     * @param flags all flags of the trial
     * @param label its label
     * @return the trial's run
     * @throws GuildException if the store cannot be written
     */
    public Run draftTrial(Run batch, FlagValues flags, String label) {
        try {
            Run trial = new Run(maker.draft(batch.dir(), flags, label));
            recovery(batch.dir()).made(trial.dir());
            known.keep(trial);
            return trial;
        } catch (IOException e) {
            throw StoreFailure.of(home, e);
        }
    }

    /**
     * Lists all runs, batches included.
     *
     * @return newest first, by start or else by making
     */
    public List<Run> runs() {
        return newestFirst(dir -> true);
    }

    /**
     * Lists the batches.
     *
     * @return newest first, by start or else by making
     */
    public List<Run> batches() {
        return newestFirst(dir -> known.at(dir).isBatch());
    }

    /**
     * Finds one run.
     *
     * @param id its full identity
     * @return the run if it is in this store
     */
    public Optional<Run> find(RunId id) {
        Path dir = runsDir().resolve(id.value());
        return isRun(dir) ? Optional.of(known.at(dir)) : Optional.empty();
    }

    /**
     * Finds runs by the beginning of their id.
     *
     * @param prefix some hexadecimal digits
     * @return all runs whose id begins so, newest first
     */
    public List<Run> findByPrefix(String prefix) {
        return newestFirst(dir -> dir.getFileName().toString().startsWith(prefix));
    }

    /**
     * Lists the trials of a batch.
     *
     * @param batch the batch run
     * @return its trials in the order they were made; deleted ones are left out
     */
    public List<Run> trials(Run batch) {
        restore(batch.dir());
        return names(batch.dir(), Files::isSymbolicLink)
                .map(link -> batch.dir().resolveSibling(link.getFileName()))
                .filter(RunStore::isRun)
                .map(dir -> Aged.of(known.at(dir, batch.dir())))
                .sorted(BY_MAKING)
                .map(Aged::run)
                .toList();
    }

    private void restore(Path batchDir) {
        try {
            recovery(batchDir).restoreNew();
        } catch (IOException e) {
            throw StoreFailure.of(home, e);
        }
    }

    private Recovery recovery(Path batchDir) {
        return recoveries.computeIfAbsent(batchDir, Recovery::new);
    }

    private Path runsDir() {
        return home.resolve("runs");
    }

    private static boolean isRun(Path dir) {
        return Files.isRegularFile(dir.resolve(".guild/opref"));
    }

    private List<Run> newestFirst(Predicate<Path> wanted) {
        return names(runsDir(), wanted)
                .filter(RunStore::isRun)
                .map(dir -> Aged.of(known.at(dir)))
                .sorted(NEWEST_FIRST)
                .map(Aged::run)
                .toList();
    }

    private static Stream<Path> names(Path dir, Predicate<Path> wanted) {
        if (!Files.isDirectory(dir)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.filter(wanted).toList().stream();
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    private Path made(Making making) {
        try {
            return making.make();
        } catch (IOException e) {
            throw StoreFailure.of(home, e);
        }
    }

    /** Makes a run on disk. */
    @FunctionalInterface
    private interface Making {
        Path make() throws IOException;
    }
}
