package org.jguild.jupyter.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.text.JavaLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the magics of a cell to Java, line for line; {@code !program …} at the start of a line is the magic
 * {@code %sh}. {@code %name arguments} is a magic at the start of a line and
 * after {@code =}, but not inside comments, strings and brackets, and not where it continues an expression ({@code % b} is
 * also the remainder); {@code %%name} makes the entire cell a magic if only comments come before it.
 */
final class MagicSource {

    private static final String BLANK = "\\A(?:\\s|//[^\\n]*\\n|/\\*(?s:.*?)\\*/)*+";
    private static final String MAGIC = "%([A-Za-z_][\\w-]*)((?:[^\\n\\\\]|\\\\\\r?\\n|\\\\)*+)";
    private static final Pattern CELL = Pattern.compile(BLANK + "%%(\\w[\\w.-]*)([^\\n]*)(?:\\n|\\z)");
    private static final Pattern LINE = Pattern.compile(MAGIC);
    private static final Pattern LONE = Pattern.compile(BLANK + MAGIC + "\\s*+\\z");
    private static final Pattern LATE_CELL = Pattern.compile("%%([A-Za-z_]\\w*)");

    private static final Pattern SHELL = Pattern.compile("![ \\t]*([\\w./~+-]+)(?=\\s|\\z)[^\\n]*");

    private final String code;
    private final Set<String> known;
    private final Predicate<String> programs;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int depth;
    private char before = ';';
    private boolean lineStart = true;
    private boolean blanks;
    private @Nullable TypedMagic last;
    private boolean inComment;

    private MagicSource(String code, Set<String> known, Predicate<String> programs) {
        this.code = code;
        this.known = known;
        this.programs = programs;
    }

    /**
     * Finds the magic that is all of a cell.
     *
     * @param code what the user wrote
     * @return the magic; empty if there is also Java, or no magic
     */
    static Optional<LoneMagic> lone(String code) {
        Matcher cell = CELL.matcher(code);
        if (cell.find()) {
            return Optional.of(new LoneMagic(cell.group(1), cell.group(2), code.substring(cell.end())));
        }
        Matcher line = LONE.matcher(code);
        return line.find() ? Optional.of(new LoneMagic(line.group(1), arguments(line), null)) : Optional.empty();
    }

    /**
     * Rewrites a cell that is not a cell magic.
     *
     * @param code what the user wrote
     * @param known the names of all magics
     * @param programs whether a word after {@code !} is a program to start, not a Java name to negate
     * @return plain Java
     */
    static String toJava(String code, Set<String> known, Predicate<String> programs) {
        if (code.indexOf('%') < 0 && code.indexOf('!') < 0 && !code.contains("guild")) {
            return code;
        }
        MagicSource source = new MagicSource(code, known, programs);
        while (source.at < code.length()) {
            source.step();
        }
        return source.java.toString();
    }

    /** Whether the cell is a cell magic. */
    static boolean isCell(String code) {
        return CELL.matcher(code).find();
    }

    /** The code with blanks instead of its magics, so that all positions stay the same. */
    static String blanked(String code, Set<String> known) {
        return scanned(code, known).java.toString();
    }

    /** The magic that a text ends in, if it does. */
    static Optional<TypedMagic> typed(String text, Set<String> known) {
        Matcher cell = CELL.matcher(text);
        if (cell.find()) {
            boolean first = cell.end() == text.length() && !text.endsWith("\n");
            return first ? Optional.of(new TypedMagic(cell.group(1), cell.group(2))) : Optional.empty();
        }
        return Optional.ofNullable(scanned(text, known).last);
    }

    /** Whether a text ends inside a comment. */
    static boolean endsInComment(String text, Set<String> known) {
        return scanned(text, known).inComment;
    }

    private static MagicSource scanned(String code, Set<String> known) {
        MagicSource source = new MagicSource(code, known, word -> false);
        source.blanks = true;
        while (source.at < code.length()) {
            source.step();
        }
        return source;
    }

    private void step() {
        char c = code.charAt(at);
        if ((c == 'g' || c == 'j' || c == '!') && lineStart && depth <= 0 && !blanks && atStatement()) {
            PlainCommand.refuse(code, at, programs);
        }
        if (c == '%' && isMagic()) {
            magic();
        } else if (c == '!' && isShell()) {
            shell();
        } else if (code.startsWith("//", at)) {
            copyTo(until("\n", at));
            inComment = at == code.length();
        } else if (code.startsWith("/*", at)) {
            inComment = code.indexOf("*/", at + 2) < 0;
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
            nest(c);
            before = c;
            lineStart = false;
        }
        copyTo(at + 1);
    }

    /** Brackets are counted separately in each block, because a lambda in the brackets of a call has statements. */
    private void nest(char c) {
        switch (c) {
            case '(', '[' -> depth++;
            case ')', ']' -> depth--;
            case '{' -> {
                outer.push(depth);
                depth = 0;
            }
            case '}' -> depth = outer.isEmpty() ? 0 : outer.pop();
            default -> {}
        }
    }

    private boolean isMagic() {
        Matcher late = LATE_CELL.matcher(code).region(at, code.length());
        if (lineStart && !blanks && late.lookingAt()) {
            throw new GuildException("'" + late.group() + "' takes the whole cell, so it must be on the first line of"
                    + " a cell (comments may come before it); for one line write '%" + late.group(1) + "'.");
        }
        Matcher line = LINE.matcher(code).region(at, code.length());
        if (!line.lookingAt()) {
            return false;
        }
        if (before == '=') {
            return true;
        }
        return lineStart && depth <= 0 && (atStatement() || known.contains(line.group(1)));
    }

    private boolean atStatement() {
        return ";{}:>".indexOf(before) >= 0;
    }

    private boolean isShell() {
        Matcher shell = SHELL.matcher(code).region(at, code.length());
        return lineStart
                && depth <= 0
                && atStatement()
                && shell.lookingAt()
                && programs.test(shell.group(1))
                && !MagicVariables.declares(code.substring(0, at), shell.group(1));
    }

    private void shell() {
        int end = until("\n", at);
        java.append("jguildShowMagic(\"sh\", ")
                .append(JavaLiteral.string(code.substring(at + 1, end).strip()))
                .append(");");
        at = end;
        before = ';';
        lineStart = false;
    }

    private void magic() {
        Matcher line = LINE.matcher(code).region(at, code.length());
        line.lookingAt();
        last = line.end() == code.length() ? new TypedMagic(line.group(1), line.group(2)) : null;
        java.append(blanks ? blank(line.group()) : call(line));
        at = line.end();
        before = ';';
        lineStart = false;
    }

    private String call(MatchResult line) {
        String arguments = arguments(line);
        String method = before == '=' ? "jguildMagicValue(" : "jguildShowMagic(";
        return method + JavaLiteral.string(line.group(1)) + ", " + JavaLiteral.string(arguments)
                + locals(line.group(1), arguments)
                + ");"
                + "\n".repeat((int) line.group().chars().filter(c -> c == '\n').count());
    }

    private static String arguments(MatchResult line) {
        String arguments = line.group(2).replaceAll("\\\\\\r?\\n", " ").strip();
        return arguments.endsWith(";") ? arguments.substring(0, arguments.length() - 1) : arguments;
    }

    /** Variables of a loop or method are known to the Java around the magic alone, which has to hand them on. */
    private String locals(String name, String arguments) {
        if (!name.equals("guild")) {
            return "";
        }
        StringBuilder handed = new StringBuilder();
        for (String variable : MagicVariables.named(arguments, code.substring(0, at))) {
            handed.append(", ")
                    .append(JavaLiteral.string(variable))
                    .append(", ")
                    .append(variable);
        }
        return handed.toString();
    }

    /** A replacement of the same length; after {@code =} it is a value, so that the statement remains complete. */
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
}
