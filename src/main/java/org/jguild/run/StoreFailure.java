package org.jguild.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jguild.error.GuildException;

/** Describes in one sentence why a store cannot be read or written. */
final class StoreFailure {

    private StoreFailure() {}

    static GuildException of(Path path, IOException cause) {
        return new GuildException(
                "Cannot keep runs in " + path + ": " + reason(path, cause)
                        + "; make it writable, or name another directory with -H DIR or GUILD_HOME.",
                cause);
    }

    static String reason(Path path, IOException cause) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            return "it is not a directory";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such directory";
        }
        String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return reason == null ? "the write failed" : reason;
    }
}
