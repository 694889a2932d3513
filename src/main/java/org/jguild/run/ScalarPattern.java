package org.jguild.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jguild.error.GuildException;
import org.jguild.run.ScalarPatternText.Group;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that finds scalars in a line of output, in addition to the default form {@code loss: 0.5}. It is one of
 *
 * <ul>
 *   <li>the name of a {@link LineFormat}, such as {@code key=value};
 *   <li>{@code NAME=REGEX}, a name and a regular expression with one group, or with {@code \value}, for the number;
 *   <li>a regular expression whose named groups are scalars, or one that contains {@code \key} and {@code \value}.
 * </ul>
 *
 * <p>A group named {@code step}, or {@code \step}, sets the step. Immutable; two patterns are equal if their texts are equal.
 */
public final class ScalarPattern {

    private static final String STEP = "step";
    private static final Pattern NAMED = Pattern.compile("([\\p{L}_][\\p{L}\\p{M}\\p{N}_./@#-]*)=(.+)", Pattern.DOTALL);

    /** Longer lines of programs are not for people, and their rest is not searched. */
    private static final int MAX_LINE = 4096;

    private static final int MAX_MATCHES = 100;

    private final String text;
    private final Pattern regex;

    /** Whether the pattern is from a user, so that its work is limited. */
    private final boolean bounded;

    /** The names of scalars by the group with their value; {@code step} for the step. */
    private final Map<Integer, String> names;

    /** The groups of a name and its value; 0 for none. */
    private final int key;

    private final int value;

    private ScalarPattern(String text, Pattern regex, boolean bounded, Map<Integer, String> names, int key, int value) {
        this.text = text;
        this.regex = regex;
        this.bounded = bounded;
        this.names = names;
        this.key = key;
        this.value = value;
    }

    /**
     * Parses a pattern.
     *
     * @param text the pattern
     * @return the pattern
     * @throws GuildException if it has a syntax error, names no scalar, or could take too long
     */
    public static ScalarPattern parse(String text) {
        Optional<LineFormat> format = LineFormat.find(text);
        if (format.isPresent()) {
            ScalarPatternText parsed = ScalarPatternText.of(format.get().regex());
            return of(text, "", parsed, false);
        }
        try {
            ScalarPatternText.check(text);
            Matcher named = NAMED.matcher(text);
            if (named.matches()) {
                ScalarPatternText parsed = ScalarPatternText.of(named.group(2));
                if (parsed.groups().stream().noneMatch(Group::isNamedScalar)) {
                    return of(text, named.group(1), parsed, true);
                }
            }
            return of(text, "", ScalarPatternText.of(text), true);
        } catch (PatternSyntaxException e) {
            throw wrong(text, e.getDescription());
        }
    }

    /** Creates a pattern; {@code name} is that of the only scalar, or empty. */
    private static ScalarPattern of(String text, String name, ScalarPatternText parsed, boolean bounded) {
        Map<Integer, String> names = new TreeMap<>();
        List<Integer> keys = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (Group group : parsed.groups()) {
            switch (group.role()) {
                case STEP -> names.put(group.index(), STEP);
                case SCALAR -> names.put(group.index(), group.name());
                case KEY -> keys.add(group.index());
                case VALUE -> values.add(group.index());
                case OTHER -> others.add(group.index());
            }
        }
        Pattern regex = Pattern.compile(parsed.regex());
        if (!name.isEmpty()) {
            values.addAll(others);
            boolean onlyStep = name.equals(STEP) && values.isEmpty() && names.size() == 1;
            if (!keys.isEmpty() || (values.size() != 1 && !onlyStep)) {
                throw wrong(
                        text,
                        "write one group, or \\value, for the number, as in '" + name + "=" + name + " is (\\value)'");
            }
            values.forEach(group -> names.put(group, name));
            return new ScalarPattern(text, regex, bounded, names, 0, 0);
        }
        if (keys.isEmpty() && values.isEmpty() && others.size() == 2) {
            keys.add(others.get(0));
            values.add(others.get(1));
        }
        boolean pair = keys.size() == 1 && values.size() == 1;
        if (!pair && (names.isEmpty() || !keys.isEmpty() || !values.isEmpty())) {
            throw wrong(
                    text,
                    "it names no scalar; write NAME=REGEX, as in 'loss=Loss is (\\value)', or one of "
                            + LineFormat.names());
        }
        return new ScalarPattern(text, regex, bounded, names, pair ? keys.get(0) : 0, pair ? values.get(0) : 0);
    }

    private static GuildException wrong(String text, String problem) {
        return new GuildException("Scalar pattern '" + text + "': " + problem + ".");
    }

    /**
     * A number in a line.
     *
     * @param name the name of the scalar, or {@code step}
     * @param number its text, which may not be a number
     * @param named whether the name is part of the pattern, not of the line
     */
    record Found(String name, String number, boolean named) {}

    /**
     * Finds scalars in a line.
     *
     * @return what was found, in the order of the line; null if the search was given up because it took too long
     */
    @Nullable
    List<Found> find(String line) {
        List<Found> found = new ArrayList<>();
        if (!bounded) {
            collect(regex.matcher(line), found);
            return found;
        }
        String start = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
        try {
            collect(regex.matcher(new BoundedText(start)), found);
            return found;
        } catch (BoundedText.TooMuchWorkException | StackOverflowError e) {
            return null;
        }
    }

    private void collect(Matcher matcher, List<Found> found) {
        for (int i = 0; i < MAX_MATCHES && matcher.find(); i++) {
            names.forEach((group, name) -> add(name, matcher.group(group), true, found));
            if (key > 0 && matcher.group(key) != null) {
                add(matcher.group(key), matcher.group(value), false, found);
            }
        }
    }

    private static void add(String name, @Nullable String number, boolean named, List<Found> found) {
        if (number != null && !name.isEmpty()) {
            found.add(new Found(name, number.strip(), named));
        }
    }

    /**
     * Returns the pattern as the user wrote it.
     *
     * @return a text that {@link #parse} reads as an equal pattern
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScalarPattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
