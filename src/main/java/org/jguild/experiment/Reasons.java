package org.jguild.experiment;

import static java.util.Objects.requireNonNullElseGet;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Explains why a file could not be read or written. */
public final class Reasons {

    private Reasons() {}

    /**
     * Returns the reason.
     *
     * @param error the exception
     * @return a clause, such as {@code permission denied}
     */
    public static String of(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        String reason = error instanceof FileSystemException system ? system.getReason() : null;
        return reason != null ? reason : requireNonNullElseGet(error.getMessage(), error::toString);
    }
}
