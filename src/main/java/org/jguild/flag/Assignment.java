package org.jguild.flag;

import java.util.List;

/**
 * One {@code NAME=VALUE} word of a command.
 *
 * @param name the flag's name
 * @param text what stands behind the first {@code =}
 */
public record Assignment(String name, String text) {

    /**
     * Reads the assignments of a command.
     *
     * @param words words as a shell or a kernel split them; values that were split at blanks inside brackets or quotes are
     *     put together again
     * @return the assignments in order; of two with one name the last stays
     * @throws org.jguild.error.GuildException if a word is not an assignment
     */
    public static List<Assignment> parse(List<String> words) {
        throw new UnsupportedOperationException();
    }
}
