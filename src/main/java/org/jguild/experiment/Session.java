package org.jguild.experiment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jguild.run.RunStore;

/**
 * The state that is kept from one command to the next: the user's settings, and the open stores with the runs that were
 * read. Thread-safe.
 */
public final class Session {

    private final Settings settings = new Settings();
    private final Map<Path, RunStore> stores;

    /** Creates a session. */
    public Session() {
        this(new ConcurrentHashMap<>());
    }

    private Session(Map<Path, RunStore> stores) {
        this.stores = stores;
    }

    /**
     * Creates a session that shares the open stores with this one, so that runs are read only once.
     *
     * @return a session with settings of its own and the same stores
     */
    public Session sharingStores() {
        return new Session(stores);
    }

    /**
     * Returns the settings of the user.
     *
     * @return the settings of this session
     */
    public Settings settings() {
        return settings;
    }

    /** Returns the store of a Guild home, and opens it if necessary. */
    RunStore store(Path home, Clock clock) {
        return stores.computeIfAbsent(home.toAbsolutePath().normalize(), absent -> new RunStore(absent, clock));
    }
}
