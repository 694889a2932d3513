package org.jguild.jupyter;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the runs of a store are, in words and as links. */
final class RunLocation {

    private final Path directory;
    private final Map<String, String> environment;

    /**
     * Creates a location.
     *
     * @param directory the folder of the notebook
     * @param environment the environment variables
     */
    RunLocation(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** The directory of a run, without the part that is private to this user. */
    String text(Path run) {
        if (run.startsWith(directory)) {
            return directory.relativize(run).toString();
        }
        for (String name : List.of("GUILD_HOME", "HOME")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty() && run.startsWith(value)) {
                return "$" + name + "/" + Path.of(value).relativize(run);
            }
        }
        return run.toString();
    }

    /** The link to the directory; null if a notebook server does not serve it. */
    @Nullable
    String link(Path run) {
        if (!run.startsWith(directory)) {
            return null;
        }
        Path relative = directory.relativize(run);
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return null;
            }
        }
        return relative.toString();
    }
}
