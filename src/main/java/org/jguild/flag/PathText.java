package org.jguild.flag;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Shortens long paths of files that exist, for labels. */
final class PathText {

    private static final int LONGEST = 20;

    private PathText() {}

    /** Leaves out the folders in the middle; the text as it is unless it is long and the path of a file. */
    static String shortened(String text) {
        return text.length() > LONGEST && text.indexOf('/') >= 0 && exists(text) ? shorten(text) : text;
    }

    private static boolean exists(String text) {
        try {
            return Files.exists(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Keeps the first folder and as many of the last names as fit, the very last one in any case. */
    static String shorten(String path) {
        int head = path.indexOf('/', 1);
        String start = head < 0 ? "" : path.substring(0, head + 1) + "…";
        int tail = path.lastIndexOf('/', path.length() - 2);
        while (tail > 0 && start.length() + path.length() - path.lastIndexOf('/', tail - 1) <= LONGEST) {
            tail = path.lastIndexOf('/', tail - 1);
        }
        return tail <= head ? path : start + path.substring(tail);
    }
}
