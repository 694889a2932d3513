package org.jguild.flag;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Shortens long paths of files that exist, for labels. */
final class PathText {

    private static final int MAX_LENGTH = 20;

    private PathText() {}

    /** Omits the directories in the middle. A text that is short or not the path of an existing file is returned unchanged. */
    static String shortened(String text) {
        return text.length() > MAX_LENGTH && text.indexOf('/') >= 0 && exists(text) ? shorten(text) : text;
    }

    private static boolean exists(String text) {
        try {
            return Files.exists(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Keeps the first directory and as many of the last names as fit; the last name is always kept. */
    static String shorten(String path) {
        int head = path.indexOf('/', 1);
        String start = head < 0 ? "" : path.substring(0, head + 1) + "…";
        int tail = path.lastIndexOf('/', path.length() - 2);
        while (tail > 0 && start.length() + path.length() - path.lastIndexOf('/', tail - 1) <= MAX_LENGTH) {
            tail = path.lastIndexOf('/', tail - 1);
        }
        return tail <= head ? path : start + path.substring(tail);
    }
}
