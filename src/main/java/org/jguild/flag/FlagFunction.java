package org.jguild.flag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A flag value that is written as a function, usually a range of a search space: {@code [0:1]}, {@code loguniform[1e-4:1e-1]}.
 *
 * @param name the function's name, empty for {@code [LOW:HIGH]}
 * @param args its decoded arguments, in order
 * @param text the function as it was written
 */
public record FlagFunction(String name, List<Object> args, String text) {

    /** Copies the arguments, of which some may be null. */
    public FlagFunction {
        args = Collections.unmodifiableList(new ArrayList<>(args));
    }
}
