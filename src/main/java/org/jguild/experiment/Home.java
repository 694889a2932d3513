package org.jguild.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;
import org.jguild.run.HomeLocation;
import org.jguild.run.RunStore;
import org.jspecify.annotations.Nullable;

/**
 * The location of the store.
 *
 * @param context the context of the command
 * @param chosen the directory that the user chose; null for the default one
 */
record Home(ExperimentContext context, @Nullable String chosen) {

    /**
     * Opens the store.
     *
     * @throws GuildException if it was found above the current directory, is not trusted, and links to a place outside of it
     */
    RunStore store() {
        HomeLocation rule = rule();
        RunStore store = context.session().store(rule.dir(), context.clock());
        if (rule.found() && (Files.isSymbolicLink(store.home()) || !store.isTrusted())) {
            store.refuseLinks();
        }
        return store;
    }

    /** Opens the store, even if it is not trusted. */
    RunStore anyStore() {
        return context.session().store(rule().dir(), context.clock());
    }

    /**
     * Opens the store to run programs that its records name.
     *
     * @throws GuildException if the home was found above the current directory and is not trusted: its records may name any
     *     program
     */
    RunStore trustedStore() {
        RunStore store = store();
        if (rule().found() && !store.isTrusted()) {
            throw new GuildException(
                    "The home " + store.home() + " was not created on this machine, so its runs may start"
                            + " any program: if you trust its author, run 'jguild trust' in its folder.");
        }
        return store;
    }

    private HomeLocation rule() {
        if (chosen == null) {
            return HomeLocation.home(context.environment(), context.directory());
        }
        Path home = NamedFile.of(context.directory(), chosen);
        if (!Files.isDirectory(home)) {
            throw new GuildException(
                    "Directory '" + chosen + "' of -H does not exist: create it, or name another one.");
        }
        return new HomeLocation(home, false);
    }
}
