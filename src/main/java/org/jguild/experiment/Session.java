package org.jguild.experiment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jguild.run.RunStore;

/**
 * What lasts from one command to the next: the user's settings, and the opened stores with what was read of their runs. May be
 * used by several threads.
 */
public final class Session {

    private final Settings settings = new Settings();
    private final Map<Path, RunStore> stores;

    /** Begins a session. */
    public Session() {
        this(new ConcurrentHashMap<>());
    }

    private Session(Map<Path, RunStore> stores) {
        this.stores = stores;
    }

    /**
     * Creates a session that shares the opened stores with this one: what one reads of a run, the other need not read again.
     *
     * @return a session with settings of its own and the same stores
     */
    public Session sharingStores() {
        return new Session(stores);
    }

    /**
     * Returns what the user chose.
     *
     * @return the settings of this session
     */
    public Settings settings() {
        return settings;
    }

    /** Opens the store of a Guild home, or gives the one that is open. */
    RunStore store(Path home, Clock clock) {
        return stores.computeIfAbsent(home.toAbsolutePath().normalize(), absent -> new RunStore(absent, clock));
    }
}
