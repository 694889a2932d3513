package org.jguild.op;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;

/**
 * Splits the template of a command line into words as a POSIX shell does (IEEE 1003.1, Shell Command Language, 2.2 Quoting),
 * with places for flags. Anything else that a shell would expand or execute is an error.
 */
final class TemplateParser {

    private static final Pattern PLACE =
            Pattern.compile("([^\\s:|+{}$'\"=\\\\]+)(?:(:[-+])(.*)|\\|\\s*default:(.*))?", Pattern.DOTALL);
    private static final String OPERATORS = "|&;<>()`*?";
    private static final String ESCAPED_IN_QUOTES = "\"\\$`\n";
    private static final String NAMES = "@*#?!-_(";

    private final String line;
    private final List<TemplateWord> words = new ArrayList<>();
    private final List<TemplatePart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean started;
    private int next;

    private TemplateParser(String line) {
        this.line = line;
    }

    /**
     * Splits a template.
     *
     * @throws GuildException if a quote or a brace is never closed, or if there is something that only a shell can do
     */
    static List<TemplateWord> parse(String line) {
        TemplateParser parser = new TemplateParser(line);
        while (parser.next < line.length()) {
            parser.step();
        }
        parser.endWord();
        return List.copyOf(parser.words);
    }

    private void step() {
        char c = line.charAt(next);
        if (Character.isWhitespace(c)) {
            endWord();
            next++;
        } else if (c == '\'') {
            literal(closing('\''));
        } else if (c == '"') {
            quoted();
        } else if (c == '\\') {
            escape();
        } else if (line.startsWith("${", next)) {
            place();
        } else {
            boolean first = !started;
            boolean shell = OPERATORS.indexOf(c) >= 0 || isVariable() || (first && (c == '~' || c == '#'));
            if (shell) {
                throw refused(c);
            }
            append(c);
        }
    }

    /** The index of the closing quote. */
    private int closing(char quote) {
        int end = line.indexOf(quote, next + 1);
        if (end < 0) {
            throw new GuildException("A quote is never closed in: " + line.strip()
                    + " (close it, or put quotes of the other kind around it).");
        }
        return end;
    }

    private void literal(int end) {
        started = true;
        text.append(line, next + 1, end);
        next = end + 1;
    }

    private void quoted() {
        int start = next++;
        started = true;
        endText(); // Also if it is empty: a switch in quotes is part of a word.
        parts.add(new TemplatePart.Text(""));
        while (next < line.length() && line.charAt(next) != '"') {
            char c = line.charAt(next);
            boolean escape =
                    c == '\\' && next + 1 < line.length() && ESCAPED_IN_QUOTES.indexOf(line.charAt(next + 1)) >= 0;
            if (escape) {
                escape();
            } else if (line.startsWith("${", next)) {
                place();
            } else if (c == '`' || isVariable()) {
                throw refused(c);
            } else {
                append(c);
            }
        }
        if (next == line.length()) {
            next = start;
            closing('\0');
        }
        next++;
    }

    /** A backslash and the next character; nothing at the end of a line. */
    private void escape() {
        if (next + 1 == line.length()) {
            append('\\');
        } else if (line.startsWith("\r\n", next + 1)) {
            next += 3;
        } else if (line.charAt(next + 1) == '\n') {
            next += 2;
        } else {
            next++;
            append(line.charAt(next));
        }
    }

    /** Whether there is a variable or a command of a shell here; a dollar sign alone is an ordinary character. */
    private boolean isVariable() {
        if (line.charAt(next) != '$' || next + 1 == line.length()) {
            return false;
        }
        char name = line.charAt(next + 1);
        return Character.isLetterOrDigit(name) || NAMES.indexOf(name) >= 0;
    }

    private void append(char c) {
        started = true;
        text.append(c);
        next++;
    }

    private void place() {
        int end = closingBrace();
        String content = line.substring(next + 2, end);
        Matcher matcher = PLACE.matcher(content);
        if (!matcher.matches()) {
            String name = content.split("[^\\w.-]", -1)[0];
            String shown = name.isEmpty() ? "x" : name;
            throw new GuildException(
                    "'${" + content + "}' cannot be read: write ${" + shown + "} for the value of a flag, ${"
                            + shown + ":-VALUE} with a default, or ${" + shown
                            + ":+WORD} for a word that is left out if " + shown
                            + " is no.");
        }
        endText();
        started = true;
        String name = matcher.group(1);
        if (":+".equals(matcher.group(2))) {
            parts.add(new TemplatePart.Switch(name, parse(matcher.group(3))));
        } else {
            parts.add(new TemplatePart.Value(name, matcher.group(2) == null ? matcher.group(4) : matcher.group(3)));
        }
        next = end + 1;
    }

    private int closingBrace() {
        int depth = 0;
        for (int i = next + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new GuildException("The brace of '${' is never closed in: " + line.strip() + ".");
    }

    private void endText() {
        if (text.length() > 0) {
            parts.add(new TemplatePart.Text(text.toString()));
            text.setLength(0);
        }
    }

    private void endWord() {
        endText();
        if (started) {
            words.add(new TemplateWord(parts));
        }
        parts.clear();
        started = false;
    }

    private GuildException refused(char c) {
        String shown = c == '$' ? line.substring(next, Math.min(next + 2, line.length())) + "…" : String.valueOf(c);
        return new GuildException("'" + shown
                + "' has a meaning only in a shell, which does not run this command line: "
                + "put it in single quotes to pass it to the program, or write sh -c '…' (in: " + line.strip() + ").");
    }
}
