package org.jguild.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a pattern of a user, with the aliases of Guild AI and with names of groups as in Python, to a regular expression
 * of Java.
 */
final class ScalarPatternText {

    /** A number as programs print it. */
    static final String NUMBER =
            "[+-]?(?:(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eE][+-]?\\d++)?+|(?i:nan|infinity|inf)(?![\\p{L}\\d_]))";

    private static final int MAX_LENGTH = 500;

    /**
     * Limits the work that {@link BoundedText} cannot see, because it reads no character: alternatives and repetitions of
     * empty groups.
     */
    private static final double MAX_EMPTY_WORK = 1 << 16;

    private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?P?<([\\p{L}_][\\p{L}\\p{M}\\p{N}_./-]*)>");
    private static final Pattern ALIAS = Pattern.compile("\\\\(key|value|step)(?![a-z])");
    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,\\d*)?}");

    private final String text;
    private final StringBuilder regex = new StringBuilder();
    private final List<Group> groups = new ArrayList<>();

    private ScalarPatternText(String text) {
        this.text = text;
    }

    /** What a group contains. */
    enum Role {
        /** The value of the scalar that has the name of the group. */
        SCALAR,
        /** The name of a scalar. */
        KEY,
        /** The value of the scalar of the key, or of the only scalar. */
        VALUE,
        /** The step. */
        STEP,
        /** That depends on the number of groups. */
        OTHER
    }

    /**
     * A group.
     *
     * @param index its number, from 1
     * @param name its name; empty for none
     */
    record Group(int index, String name, Role role) {

        boolean isNamedScalar() {
            return role == Role.SCALAR;
        }
    }

    /** Translates a pattern. */
    static ScalarPatternText of(String text) {
        ScalarPatternText parsed = new ScalarPatternText(text);
        parsed.translate();
        return parsed;
    }

    String regex() {
        return regex.toString();
    }

    List<Group> groups() {
        return List.copyOf(groups);
    }

    private void translate() {
        int at = 0;
        int classes = 0;
        boolean opened = false;
        while (at < text.length()) {
            Matcher alias = ALIAS.matcher(text).region(at, text.length());
            Matcher name = GROUP_NAME.matcher(text).region(at, text.length());
            int start = at;
            boolean opens = false;
            if (text.startsWith("\\Q", at)) {
                int end = text.indexOf("\\E", at + 2);
                at = end < 0 ? text.length() : end + 2;
                regex.append(text, start, at);
            } else if (classes == 0 && alias.lookingAt()) {
                alias(alias.group(1), opened);
                at = alias.end();
            } else if (text.charAt(at) == '\\') {
                at = Math.min(at + 2, text.length());
                regex.append(text, start, at);
            } else if (classes == 0 && name.lookingAt()) {
                group(name.group(1), role(name.group(1)));
                regex.append('(');
                at = name.end();
            } else {
                char c = text.charAt(at++);
                classes += c == '[' ? 1 : c == ']' && classes > 0 ? -1 : 0;
                if (c == '(' && classes == 0 && !text.startsWith("?", at)) {
                    group("", Role.OTHER);
                    opens = true;
                }
                regex.append(c);
            }
            opened = opens;
        }
    }

    /** An alias that is all of a group says what the group contains; another one is a group of its own. */
    private void alias(String name, boolean opened) {
        Role role = Role.valueOf(name.toUpperCase(Locale.ROOT));
        String part = role == Role.VALUE ? NUMBER : role == Role.STEP ? "\\d{1,18}" : "\\S+";
        if (opened) {
            Group group = groups.remove(groups.size() - 1);
            groups.add(new Group(group.index(), "", role));
            regex.append("(?:").append(part).append(')');
        } else if (isInNamedGroup()) {
            regex.append("(?:").append(part).append(')');
        } else {
            group("", role);
            regex.append('(').append(part).append(')');
        }
    }

    /** Whether the text before an alias opens a group with a name. */
    private boolean isInNamedGroup() {
        return !groups.isEmpty()
                && !groups.get(groups.size() - 1).name().isEmpty()
                && regex.charAt(regex.length() - 1) == '(';
    }

    private void group(String name, Role role) {
        groups.add(new Group(groups.size() + 1, name, role));
    }

    private static Role role(String name) {
        return switch (name) {
            case "step", "_step" -> Role.STEP;
            case "_key" -> Role.KEY;
            case "_val", "_value" -> Role.VALUE;
            default -> Role.SCALAR;
        };
    }

    /**
     * Refuses a pattern that could take long without reading a character.
     *
     * @throws PatternSyntaxException if it is too complex or too long
     */
    static void check(String text) {
        if (text.isBlank()) {
            throw new PatternSyntaxException("it is empty", "", -1);
        }
        if (text.length() > MAX_LENGTH) {
            throw new PatternSyntaxException("it is longer than " + MAX_LENGTH + " characters", "", -1);
        }
        double work = 1;
        Matcher count = COUNT.matcher(text);
        while (count.find()) {
            work *= Math.max(1, Double.parseDouble(count.group(1)));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            work *= c == '|' || ("?*+{".indexOf(c) >= 0 && i > 0 && mayBeEmpty(i, text)) ? 2 : 1;
        }
        if (work > MAX_EMPTY_WORK) {
            throw new PatternSyntaxException("it is too complex; use fewer alternatives and repetitions", "", -1);
        }
    }

    /** Whether the quantifier at an index repeats something that may be empty: a group or an anchor. */
    private static boolean mayBeEmpty(int index, String text) {
        char before = text.charAt(index - 1);
        boolean escaped = index > 1 && text.charAt(index - 2) == '\\';
        return escaped ? "bBAGzZRXE0123456789>".indexOf(before) >= 0 : ")^$>".indexOf(before) >= 0;
    }
}
