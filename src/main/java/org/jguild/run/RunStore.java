package org.jguild.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;

/** The runs of a Guild home. Safe for many threads and many processes. */
public final class RunStore {

    private final Path home;

    /** Tells the time for what is made here. */
    final Clock clock;

    /**
     * Opens a store; nothing is touched yet.
     *
     * @param home the Guild home; made when the first run is
     * @param clock tells the time
     */
    public RunStore(Path home, Clock clock) {
        this.home = home.toAbsolutePath().normalize();
        this.clock = clock;
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
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    /**
     * Lists all runs, batches included.
     *
     * @return newest first, by start or else by making
     */
    public List<Run> runs() {
        throw new UnsupportedOperationException();
    }

    /**
     * Finds one run.
     *
     * @param id its full identity
     * @return the run if it is in this store
     */
    public Optional<Run> find(RunId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Finds runs by the beginning of their id.
     *
     * @param prefix some hexadecimal digits
     * @return all runs whose id begins so, newest first
     */
    public List<Run> findByPrefix(String prefix) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lists the trials of a batch.
     *
     * @param batch the batch run
     * @return its trials in the order they were made; deleted ones are left out
     */
    public List<Run> trials(Run batch) {
        throw new UnsupportedOperationException();
    }
}
