package org.jguild.op;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the annotations of one class declare. Filled while the compiler analyzes the class. */
final class OptionClass {

    /** The names of a command; without one if it is not a command or has no name. */
    final List<String> names = new ArrayList<>();

    /** Its own options and positional arguments. */
    final List<OptionMember> members = new ArrayList<>();

    /** The classes whose options it has too: its superclass and mixins; false if their initial values are not used. */
    final Map<String, Boolean> parts = new LinkedHashMap<>();

    /** The classes of its commands. */
    final List<String> commands = new ArrayList<>();

    /** Its methods that are commands. */
    final List<OptionClass> methods = new ArrayList<>();

    boolean isEmpty() {
        return members.isEmpty() && commands.isEmpty() && methods.isEmpty();
    }
}
