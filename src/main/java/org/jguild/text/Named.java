package org.jguild.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jguild.error.Nearest;

/** A constant that a user selects by name. Enums implement this interface and need no additional methods. */
public interface Named {

    /**
     * Returns the name of the constant in Java.
     *
     * @return the name, in upper case
     */
    String name();

    /**
     * Returns the name that users write and that messages show.
     *
     * @return the name of the constant in lower case
     */
    default String shownAs() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the names of constants, as users write them.
     *
     * @param known the constants
     * @return the names, in the same order
     */
    static List<String> names(Named[] known) {
        return Arrays.stream(known).map(Named::shownAs).toList();
    }

    /**
     * Finds a constant by the name that a user wrote.
     *
     * @param name the name that the user wrote
     * @param known the constants
     * @return the constant; empty if no constant has this name
     */
    static <E extends Named> Optional<E> find(String name, E[] known) {
        return Arrays.stream(known)
                .filter(constant -> constant.shownAs().equals(name))
                .findFirst();
    }

    /**
     * Finds the constant that a user named.
     *
     * @param what the kind of the constants, such as {@code chart}
     * @param name the name that the user wrote
     * @param known the constants
     * @return the constant
     * @throws org.jguild.error.GuildException if no constant has this name; the message lists all names and the most similar one
     */
    static <E extends Named> E parse(String what, String name, E[] known) {
        return find(name, known).orElseThrow(() -> Nearest.unknown(what, name, names(known)));
    }
}
