package org.jguild.run;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;

/**
 * The Guild home of a command.
 *
 * @param dir the home
 * @param found whether it was found above the current directory; such a home may have come with a project from a stranger, while
 *     others were named by the user
 */
public record HomeRule(Path dir, boolean found) {

    private static final String NAME = ".guild";

    /**
     * Finds the Guild home as the Python tool does: {@code GUILD_HOME}; a {@code .guild} in the active virtual environment; the
     * nearest {@code .guild} from the current directory up to the user's home; {@code ~/.guild}.
     *
     * @param env the environment variables
     * @param cwd the current directory
     * @return the home, which exists if {@code GUILD_HOME} names it
     * @throws GuildException if {@code GUILD_HOME} names no directory
     */
    public static HomeRule home(Map<String, String> env, Path cwd) {
        String named = env.getOrDefault("GUILD_HOME", "");
        if (!named.isEmpty()) {
            return named(cwd.resolve(named));
        }
        for (String variable : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
            String environment = env.getOrDefault(variable, "");
            if (!environment.isEmpty() && Files.isDirectory(Path.of(environment, NAME))) {
                return new HomeRule(Path.of(environment, NAME), false);
            }
        }
        Path user = Path.of(env.getOrDefault("HOME", System.getProperty("user.home")));
        return nearest(cwd.toAbsolutePath().normalize(), user);
    }

    private static HomeRule named(Path home) {
        if (!Files.isDirectory(home)) {
            throw new GuildException(
                    "Directory '" + home + "' of GUILD_HOME does not exist: make it, or name another.");
        }
        return new HomeRule(home, false);
    }

    private static HomeRule nearest(Path cwd, Path user) {
        for (Path dir = cwd; dir != null && !dir.equals(user); dir = dir.getParent()) {
            Path home = dir.resolve(NAME);
            // The .guild of a run directory holds the facts of that run and is no home.
            if (Files.isDirectory(home) && !Files.exists(home.resolve("opref"), LinkOption.NOFOLLOW_LINKS)) {
                return new HomeRule(home, true);
            }
        }
        return new HomeRule(user.resolve(NAME), false);
    }
}
