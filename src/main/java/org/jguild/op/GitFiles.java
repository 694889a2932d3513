package org.jguild.op;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;

/** Lists the files of a project that Git does not ignore. */
final class GitFiles {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private GitFiles() {}

    /**
     * Lists the tracked files and the untracked ones that are not ignored.
     *
     * @param root a folder
     * @return absolute paths; empty when the folder is not in a Git project or Git is not installed
     */
    static Optional<Set<Path>> list(Path root) {
        if (!isInProject(root)) {
            return Optional.empty();
        }
        List<String> command = List.of(
                "git", "-c", "core.fsmonitor=false", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        try {
            ProgramResult run = ProgramResult.of(new ProcessPlan(command, Map.of(), root, false), TIMEOUT);
            return run.status() == 0 ? Optional.of(paths(root, run.stdout())) : Optional.empty();
        } catch (GuildException e) {
            return Optional.empty();
        }
    }

    private static boolean isInProject(Path root) {
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Path> paths(Path root, String listing) {
        return Arrays.stream(listing.split("\0"))
                .filter(name -> !name.isEmpty())
                .map(root::resolve)
                .collect(Collectors.toSet());
    }
}
