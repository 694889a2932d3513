package org.jguild.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jguild.error.GuildException;
import org.jguild.run.RunStore;

/** Where runs are kept, as the options say. */
final class Home {

    private final CommandContext context;
    private String chosen;

    Home(CommandContext context) {
        this.context = context;
    }

    void set(String directory) {
        chosen = directory;
    }

    RunStore store() {
        if (chosen == null) {
            return context.session().store(RunStore.home(context.environment(), context.directory()), context.clock());
        }
        Path home = context.directory().resolve(chosen);
        if (!Files.isDirectory(home)) {
            throw new GuildException("Directory '" + chosen + "' of -H does not exist: make it, or name another.");
        }
        return context.session().store(home, context.clock());
    }
}
