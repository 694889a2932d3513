package org.jguild.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jguild.text.Named;
import org.jguild.text.ShellWords;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of runs: {@code [QUALIFIER] KEY [step] [as NAME]}.
 *
 * @param source the kind of value
 * @param qualifier which of the values of a scalar; {@link Qualifier#LAST} for flags and attributes
 * @param key the name of the scalar, flag or attribute; {@code prefix#tag} for a scalar of another directory
 * @param step whether the column shows the step instead of the value
 * @param name the heading the user asked for; empty if none
 */
public record ColumnSpec(Source source, Qualifier qualifier, String key, boolean step, String name) {

    /** Keys that need neither quotes nor a prefix. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][^\\s,'\"#:=]*(?:#[^\\s,'\"#:=]+)?");

    /** The attribute of every run that says how long it took, in seconds. */
    private static final String DURATION = "duration";

    private static final Set<String> WORDS =
            Set.of("min", "max", "first", "last", "avg", "total", "count", "step", "as");

    /** The kind of value that a column shows. */
    public enum Source {
        /** A scalar. */
        SCALAR,
        /** A flag. */
        FLAG,
        /** An attribute. */
        ATTRIBUTE
    }

    /** Which of the values of a scalar is shown. */
    public enum Qualifier implements Named {
        /** The minimum. */
        MIN,
        /** The maximum. */
        MAX,
        /** The value at the lowest step. */
        FIRST,
        /** The value at the highest step. */
        LAST,
        /** The mean. */
        AVG,
        /** The sum. */
        TOTAL,
        /** The number of values. */
        COUNT
    }

    /**
     * Parses column specifications.
     *
     * @param specs one or more, separated by commas; names with spaces are quoted
     * @return the columns in order
     * @throws org.jguild.error.GuildException if one has a syntax error
     */
    public static List<ColumnSpec> parse(String specs) {
        return new ColumnSpecParser(specs).parse();
    }

    /**
     * Returns the heading of the column.
     *
     * @return the heading that the user chose, otherwise the key with its qualifier: {@code min loss}, {@code loss step}
     */
    public String heading() {
        if (!name.isEmpty()) {
            return name;
        }
        return (qualifier == Qualifier.LAST ? "" : qualifier.shownAs() + " ")
                + key.replace('#', ' ')
                + (step ? " step" : "");
    }

    /**
     * Returns the value of one run.
     *
     * @param run the run
     * @return a flag or attribute value, a Double, or a Long for steps and counts; null if the run has none
     */
    public @Nullable Object value(RunSnapshot run) {
        return switch (source) {
            case FLAG -> run.flags().get(key);
            case ATTRIBUTE -> attribute(run);
            case SCALAR -> scalar(run.scalars().get(key));
        };
    }

    /** Returns the value among scalars; null for a flag or an attribute. */
    @Nullable
    Object value(Map<String, ScalarSummary> scalars) {
        return source == Source.SCALAR ? scalar(scalars.get(key)) : null;
    }

    /**
     * Returns the specification of this column.
     *
     * @return a text that {@link #parse} reads as an equal column
     */
    public String text() {
        String prefix =
                switch (source) {
                    case FLAG -> "flag:";
                    case ATTRIBUTE -> "attr:";
                    case SCALAR -> PLAIN.matcher(key).matches() && !WORDS.contains(key) ? "" : "scalar:";
                };
        return (qualifier == Qualifier.LAST ? "" : qualifier.shownAs() + " ")
                + prefix
                + quote(key)
                + (step ? " step" : "")
                + (name.isEmpty() ? "" : " as " + quote(name));
    }

    private static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : ShellWords.quoted(word);
    }

    private @Nullable Object attribute(RunSnapshot run) {
        Object recorded = run.attribute(key);
        Object value = recorded == null ? run.printedAttributes().get(key) : recorded;
        return value == null && key.equals(DURATION) ? seconds(run) : value;
    }

    private static @Nullable Object seconds(RunSnapshot run) {
        return run.elapsed().map(time -> (Object) (time.toNanos() / 1e9)).orElse(null);
    }

    private @Nullable Object scalar(@Nullable ScalarSummary scalar) {
        if (scalar == null) {
            return null;
        }
        return switch (qualifier) {
            case MIN -> step ? (Object) scalar.minStep() : (Object) scalar.min();
            case MAX -> step ? (Object) scalar.maxStep() : (Object) scalar.max();
            case FIRST -> step ? (Object) scalar.firstStep() : (Object) scalar.first();
            case LAST -> step ? (Object) scalar.lastStep() : (Object) scalar.last();
            case AVG -> scalar.avg();
            case TOTAL -> scalar.total();
            case COUNT -> scalar.count();
        };
    }
}
