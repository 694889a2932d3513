package org.jguild.jupyter.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Assigns the lines of the notebook to the classes of cells, so that every stack trace names cell and line: those of causes and of
 * other threads, and those that a program prints itself.
 */
final class CellLines {

    /** Named by JShell after the number of the statement, with letters for later compilations of it. */
    private static final Pattern CLASS = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*(\\$.*)?");

    private final Map<String, StatementLines> byStatement = new ConcurrentHashMap<>();
    private final Map<String, Integer> firstLines = new ConcurrentHashMap<>();
    private volatile @Nullable StatementLines current;

    /** The statement that is evaluated from now on. */
    void begin(StatementLines statement) {
        current = statement;
    }

    /** The position of the statement that was evaluated last. */
    SnippetPlace current() {
        StatementLines statement = current;
        return statement == null ? new SnippetPlace(0, 1) : statement.place();
    }

    /** Remembers the statement of a class that was just compiled. */
    void declare(String className, byte[] code) {
        Matcher matcher = CLASS.matcher(className);
        StatementLines statement = current;
        if (matcher.matches()) {
            if (statement != null) {
                byStatement.putIfAbsent(matcher.group(1), statement);
            }
            firstLines.putIfAbsent(key(matcher), ClassCode.firstLine(code));
        }
    }

    private static String key(Matcher matcher) {
        return matcher.group(1) + (matcher.group(2) == null ? "" : matcher.group(2));
    }

    /** The name of the cell of a class, and its lines; null for a class that is not of a cell. */
    @Nullable
    Located locate(String className, byte[] code) {
        Matcher matcher = CLASS.matcher(className);
        StatementLines statement = matcher.matches() ? byStatement.get(matcher.group(1)) : null;
        if (statement == null) {
            return null;
        }
        // Compiled again with other imports above it, all lines have moved equally.
        int first = ClassCode.firstLine(code);
        int moved = first - firstLines.getOrDefault(key(matcher), first);
        return new Located(statement.place().cellName(), line -> statement.cellLine(line - moved));
    }

    /**
     * The lines of a class.
     *
     * @param cell the name of the cell, such as {@code cell [3]}
     * @param lines returns the line of the cell for a line of the class
     */
    record Located(String cell, IntUnaryOperator lines) {}
}
