package org.jguild.run;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;

/**
 * The location of the Guild home that a command uses.
 *
 * @param dir the home
 * @param found whether it was found by searching upwards from the current directory. Such a home may have come with a
 *     project from an untrusted source, while others were chosen by the user
 */
public record HomeLocation(Path dir, boolean found) {

    private static final String NAME = ".guild";

    /**
     * Finds the Guild home as the Python tool does: {@code GUILD_HOME}; a {@code .guild} in the active virtual
     * environment; the nearest {@code .guild} from the current directory up to the user's home; {@code ~/.guild}.
     *
     * @param env the environment variables
     * @param cwd the current directory
     * @return the home; it may not exist yet, unless {@code GUILD_HOME} names it
     * @throws GuildException if {@code GUILD_HOME} does not name a directory
     */
    public static HomeLocation home(Map<String, String> env, Path cwd) {
        String named = env.getOrDefault("GUILD_HOME", "");
        if (!named.isEmpty()) {
            return named(NamedFile.ofVariable(cwd, "GUILD_HOME", named));
        }
        for (String variable : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
            String environment = env.getOrDefault(variable, "");
            Path home = NamedFile.ofVariable(Path.of(""), variable, environment).resolve(NAME);
            if (!environment.isEmpty() && Files.isDirectory(home)) {
                return new HomeLocation(home, false);
            }
        }
        Path user =
                NamedFile.ofVariable(Path.of(""), "HOME", env.getOrDefault("HOME", System.getProperty("user.home")));
        return nearest(cwd.toAbsolutePath().normalize(), user);
    }

    private static HomeLocation named(Path home) {
        if (!Files.isDirectory(home)) {
            throw new GuildException(
                    "Directory '" + home + "' of GUILD_HOME does not exist: create it, or name another one.");
        }
        return new HomeLocation(home, false);
    }

    private static HomeLocation nearest(Path cwd, Path user) {
        for (Path dir = cwd; dir != null && !dir.equals(user); dir = dir.getParent()) {
            Path home = dir.resolve(NAME);
            // The .guild of a run directory contains the record of that run and is not a home.
            if (Files.isDirectory(home) && !Files.exists(home.resolve("opref"), LinkOption.NOFOLLOW_LINKS)) {
                return new HomeLocation(home, true);
            }
        }
        return new HomeLocation(user.resolve(NAME), false);
    }
}
