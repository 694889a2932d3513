package org.jguild.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jguild.error.GuildException;

/** Says in one sentence why runs cannot be kept. */
final class StoreFailure {

    private StoreFailure() {}

    static GuildException of(Path place, IOException cause) {
        return new GuildException(
                "Cannot keep runs in " + place + ": " + reason(place, cause)
                        + "; make it writable, or name another directory with -H DIR or GUILD_HOME.",
                cause);
    }

    static String reason(Path place, IOException cause) {
        if (Files.exists(place) && !Files.isDirectory(place)) {
            return "it is not a directory";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such directory";
        }
        String said = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return said == null ? "the write failed" : said;
    }
}
