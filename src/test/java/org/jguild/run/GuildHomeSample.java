package org.jguild.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Guild home with runs that the Python tool wrote. */
final class GuildHomeSample {

    static final String SINGLE = "08ee903d66eb49b098b84eded5290234";
    static final String FAILED = "82114ff4ede54844a7bdf1a905744ae6";
    static final String STOPPED = "50de146e9471442c9d4b38a375f4ca25";
    static final String GUILDFILE = "8bbc3bf7b59242e68c09a71cbb597231";
    static final String STAGED = "990aac32137142c9892795fd2bc3d3ef";
    static final String BATCH = "482a5330e78f472dbde389d9af0a4e22";
    static final List<String> TRIALS = List.of("c5d87e31c71a48ddb8783c2406414a30", "e612dc5cdcc546f094badf9a4139b41f");

    private static final Path ORIGINAL = Path.of("test/resources/guild-home");

    private GuildHomeSample() {}

    /** Copies the home to a directory, including the links, which are lost when the build copies resources. */
    static Path copyTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            files.forEach(
                    file -> copy(file, target.resolve(ORIGINAL.relativize(file).toString())));
        }
        for (String trial : TRIALS) {
            Files.createSymbolicLink(target.resolve("runs").resolve(BATCH).resolve(trial), Path.of("..", trial));
        }
        return target;
    }

    static Path original(String run) {
        return ORIGINAL.resolve("runs").resolve(run);
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
