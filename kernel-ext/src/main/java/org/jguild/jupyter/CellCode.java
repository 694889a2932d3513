package org.jguild.jupyter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Java code of a cell as a function, line for line. */
final class CellCode {

    private static final Pattern IMPORT = Pattern.compile("^[ \\t]*import\\s+[\\w.*\\s]+;[ \\t]*$", Pattern.MULTILINE);

    private CellCode() {}

    /**
     * Rewrites a cell. Its imports are added to the notebook. The cell begins on the second line, below its
     * magic, so that a line that the compiler names is the cell's own.
     *
     * @param flags its variables
     * @param body the lines below the magic
     * @return statements that store the function in {@link CellFunctions}
     */
    static String function(List<CellFlag> flags, String body) {
        Matcher imports = IMPORT.matcher(body);
        String imported = imports.results().map(found -> found.group().strip()).collect(Collectors.joining(" "));
        String variables = flags.stream().map(CellFlag::declaration).collect(Collectors.joining(" "));
        // After 'if (true)' the compiler lets the code end with a return or without one.
        return imported + (imported.isEmpty() ? "" : " ") + CellFunctions.class.getName() + ".give(trial -> { "
                + variables + " if (true) {\n" + imports.replaceAll("") + "\n} return null; });";
    }
}
