package org.jguild.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;

/** Finds the Guild home as the Python tool does. */
final class HomeRule {

    private static final String NAME = ".guild";

    private HomeRule() {}

    static Path home(Map<String, String> env, Path cwd) {
        String named = env.getOrDefault("GUILD_HOME", "");
        if (!named.isEmpty()) {
            return named(cwd.resolve(named));
        }
        for (String variable : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
            String environment = env.getOrDefault(variable, "");
            if (!environment.isEmpty() && Files.isDirectory(Path.of(environment, NAME))) {
                return Path.of(environment, NAME);
            }
        }
        Path user = Path.of(env.getOrDefault("HOME", System.getProperty("user.home")));
        return nearest(cwd.toAbsolutePath().normalize(), user);
    }

    private static Path named(Path home) {
        if (!Files.isDirectory(home)) {
            throw new GuildException(
                    "Directory '" + home + "' of GUILD_HOME does not exist: make it, or name another.");
        }
        return home;
    }

    private static Path nearest(Path cwd, Path user) {
        for (Path dir = cwd; dir != null; dir = dir.getParent()) {
            // The .guild of a run directory holds the facts of that run and is no home.
            if (Files.isDirectory(dir.resolve(NAME))
                    && !Files.exists(dir.resolve(NAME).resolve("opref"))) {
                return dir.resolve(NAME);
            }
            if (dir.equals(user)) {
                break;
            }
        }
        return user.resolve(NAME);
    }
}
