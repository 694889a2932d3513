package org.jguild.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says why a file could not be read or written. */
final class Reasons {

    private Reasons() {}

    static String of(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        return error.getMessage();
    }
}
