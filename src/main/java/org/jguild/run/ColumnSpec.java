package org.jguild.run;

import java.util.List;
import java.util.Locale;

/**
 * One column of values of runs: {@code [QUALIFIER] KEY [step] [as NAME]}.
 *
 * @param source where the value is looked up
 * @param qualifier which value of a scalar; {@link Qualifier#LAST} for flags and attributes
 * @param key the name of the scalar, flag or attribute; {@code prefix#tag} for a scalar of another directory
 * @param step whether the step is meant and not the value
 * @param name the heading the user asked for; empty if none
 */
public record ColumnSpec(Source source, Qualifier qualifier, String key, boolean step, String name) {

    /** Where the value of a column is looked up. */
    public enum Source {
        /** A scalar. */
        SCALAR,
        /** A flag. */
        FLAG,
        /** An attribute. */
        ATTRIBUTE
    }

    /** Which value of a scalar is meant. */
    public enum Qualifier {
        /** The least value. */
        MIN,
        /** The greatest value. */
        MAX,
        /** The value at the lowest step. */
        FIRST,
        /** The value at the highest step. */
        LAST,
        /** The mean. */
        AVG,
        /** The sum. */
        TOTAL,
        /** How many values there are. */
        COUNT;

        /**
         * Gives the word that users write.
         *
         * @return the name in lower case
         */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads column specs.
     *
     * @param specs one or more, with commas between; names with blanks are quoted
     * @return the columns in order
     * @throws org.jguild.error.GuildException if one is not understood
     */
    public static List<ColumnSpec> parse(String specs) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the heading of the column.
     *
     * @return the name asked for, else the key with its qualifier: {@code min loss}, {@code loss step}
     */
    public String heading() {
        throw new UnsupportedOperationException();
    }

    /**
     * Looks up the value for one run.
     *
     * @param run the run
     * @return a flag or attribute value, a Double, or a Long for steps and counts; null if the run has none
     */
    public Object value(Run run) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the spec as it would be written.
     *
     * @return text that reads as an equal column
     */
    public String text() {
        throw new UnsupportedOperationException();
    }
}
