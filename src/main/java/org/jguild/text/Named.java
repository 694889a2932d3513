package org.jguild.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jguild.error.Nearest;

/** A constant of a closed set that a user names. Enums implement it; they have all that it asks for. */
public interface Named {

    /**
     * Returns the name of the constant in Java.
     *
     * @return the name, in upper case
     */
    String name();

    /**
     * Returns the name that a user writes, and that messages show.
     *
     * @return the name of the constant in lower case
     */
    default String shownAs() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the names of constants.
     *
     * @param known the constants
     * @return what a user may write, in the same order
     */
    static List<String> names(Named[] known) {
        return Arrays.stream(known).map(Named::shownAs).toList();
    }

    /**
     * Finds a constant by the name that a user wrote.
     *
     * @param name what was written
     * @param known the constants
     * @return the constant; empty if there is none of that name
     */
    static <E extends Named> Optional<E> find(String name, E[] known) {
        return Arrays.stream(known)
                .filter(constant -> constant.shownAs().equals(name))
                .findFirst();
    }

    /**
     * Finds the constant that a user named.
     *
     * @param what what is named, as {@code chart}
     * @param name what was written
     * @param known the constants
     * @return the constant
     * @throws org.jguild.error.GuildException if there is none of that name; the message lists all names and the nearest
     */
    static <E extends Named> E parse(String what, String name, E[] known) {
        return find(name, known).orElseThrow(() -> Nearest.unknown(what, name, names(known)));
    }
}
