package org.jguild.jupyter.kernel;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;

/**
 * Rewrites the magics of a cell to Java, line for line. {@code %name arguments} is a magic at the start of a line and
 * behind {@code =}, but not inside comments, strings and brackets, and not where it goes on an expression ({@code % b} is
 * also the remainder); {@code %%name} makes the whole cell a magic when nothing but comments comes before it.
 */
final class MagicSource {

    private static final String NOTEBOOK = "org.jguild.jupyter.kernel.Notebook.";
    private static final Pattern CELL =
            Pattern.compile("\\A(?:\\s|//[^\\n]*\\n|/\\*(?s:.*?)\\*/)*+%%(\\w[\\w.-]*)([^\\n]*)(?:\\n|\\z)");
    private static final Pattern LINE = Pattern.compile("%([A-Za-z_][\\w-]*)((?:[^\\n\\\\]|\\\\\\r?\\n|\\\\)*)");
    private static final Pattern LATE_CELL = Pattern.compile("%%([A-Za-z_]\\w*)");

    private final String code;
    private final Set<String> known;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private int depth;
    private char before = ';';
    private boolean lineStart = true;
    private boolean blanks;

    private MagicSource(String code, Set<String> known) {
        this.code = code;
        this.known = known;
    }

    /**
     * Rewrites a cell.
     *
     * @param code what the user wrote
     * @param known the names of all magics
     * @return plain Java
     */
    static String toJava(String code, Set<String> known) {
        Matcher cell = CELL.matcher(code);
        if (cell.find()) {
            return NOTEBOOK + "showCellMagic(" + literal(cell.group(1)) + ", " + literal(cell.group(2)) + ", "
                    + literal(code.substring(cell.end())) + ");";
        }
        if (code.indexOf('%') < 0) {
            return code;
        }
        MagicSource source = new MagicSource(code, known);
        while (source.at < code.length()) {
            source.step();
        }
        return source.java.toString();
    }

    /** Whether the whole cell is a magic. */
    static boolean isCell(String code) {
        return CELL.matcher(code).find();
    }

    /** The code with blanks in place of its magics, so that all else stays where it is. */
    static String blanked(String code, Set<String> known) {
        MagicSource source = new MagicSource(code, known);
        source.blanks = true;
        while (source.at < code.length()) {
            source.step();
        }
        return source.java.toString();
    }

    private void step() {
        char c = code.charAt(at);
        if (c == '%' && isMagic()) {
            magic();
        } else if (code.startsWith("//", at)) {
            copyTo(until("\n", at));
        } else if (code.startsWith("/*", at)) {
            copyTo(after("*/", at + 2));
        } else if (code.startsWith("\"\"\"", at)) {
            value(after("\"\"\"", at + 3));
        } else if (c == '"' || c == '\'') {
            value(endOfString(c));
        } else {
            plain(c);
        }
    }

    private void plain(char c) {
        if (c == '\n') {
            lineStart = true;
        } else if (!Character.isWhitespace(c)) {
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            before = c;
            lineStart = false;
        }
        copyTo(at + 1);
    }

    private boolean isMagic() {
        Matcher late = LATE_CELL.matcher(code).region(at, code.length());
        if (lineStart && !blanks && late.lookingAt()) {
            throw new GuildException(
                    "'" + late.group() + "' takes the whole cell, so it must stand on the first line of"
                            + " a cell (comments may come before it); for one line write '%" + late.group(1) + "'.");
        }
        Matcher line = LINE.matcher(code).region(at, code.length());
        if (!line.lookingAt()) {
            return false;
        }
        if (before == '=') {
            return true;
        }
        boolean statementStart = ";{}:>".indexOf(before) >= 0;
        return lineStart && depth <= 0 && (statementStart || known.contains(line.group(1)));
    }

    private void magic() {
        Matcher line = LINE.matcher(code).region(at, code.length());
        line.lookingAt();
        java.append(blanks ? blank(line.group()) : call(line));
        at = line.end();
        before = ';';
        lineStart = false;
    }

    private String call(MatchResult line) {
        String arguments = line.group(2).replaceAll("\\\\\\r?\\n", " ").strip();
        if (arguments.endsWith(";")) {
            arguments = arguments.substring(0, arguments.length() - 1);
        }
        String method = before == '=' ? "magicValue(" : "showMagic(";
        return NOTEBOOK + method + literal(line.group(1)) + ", " + literal(arguments) + ");"
                + "\n".repeat((int) line.group().chars().filter(c -> c == '\n').count());
    }

    /** Of the same length; behind {@code =} something must stand, so that the statement stays whole. */
    private String blank(String magic) {
        String blank = magic.replaceAll("[^\\n]", " ");
        return before == '=' && magic.length() > 4 ? "null;" + blank.substring(5) : blank;
    }

    private void value(int end) {
        copyTo(end);
        before = '"';
        lineStart = false;
    }

    private int endOfString(char quote) {
        for (int i = at + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote || c == '\n') {
                return i + 1;
            }
        }
        return code.length();
    }

    private int until(String end, int from) {
        int found = code.indexOf(end, from);
        return found < 0 ? code.length() : found;
    }

    private int after(String end, int from) {
        int found = code.indexOf(end, from);
        return found < 0 ? code.length() : found + end.length();
    }

    private void copyTo(int end) {
        java.append(code, at, Math.min(end, code.length()));
        at = Math.min(end, code.length());
    }

    /** A Java string literal. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return literal.append('"').toString();
    }
}
