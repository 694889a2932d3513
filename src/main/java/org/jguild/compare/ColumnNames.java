package org.jguild.compare;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The names of the columns of one Tablesaw table, no two of which Tablesaw takes for the same. */
final class ColumnNames {

    // Tablesaw trims a name, refuses one that is the same in lower case, and finds columns without regard to case.
    // These are
    // two rules: İ and i̇ are the same in lower case only, ı and i only without regard to case.
    private final Set<String> lowerCase = new HashSet<>();
    private final Set<String> anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** Returns the name of the next column: its heading, with a number if an earlier column has that name. */
    String unique(String heading) {
        String name = heading.trim();
        for (int number = 2; !add(name); number++) {
            name = (heading.trim() + " (" + number + ")").trim();
        }
        return name;
    }

    private boolean add(String name) {
        String lower = name.toLowerCase(Locale.getDefault());
        if (lowerCase.contains(lower) || anyCase.contains(name)) {
            return false;
        }
        lowerCase.add(lower);
        return anyCase.add(name);
    }
}
