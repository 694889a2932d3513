package org.jguild.run;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A usual form of lines with scalars. Its name is written in place of a pattern. */
enum LineFormat {

    /** {@code 2026-01-01 INFO loss: 1}, {@code   RMSE: 0.7}, {@code pct: 50%}: a name, a colon and a number anywhere. */
    COLON("key: value", Parts.KEY + "\\s*+:\\s*+" + Parts.NUMBER + Parts.END),

    /** {@code Accuracy = 0.9}, {@code [00:01, loss=0.5, acc=0.9]}: a name, an equals sign and a number anywhere. */
    EQUALS("key=value", Parts.KEY + "\\s*+=\\s*+" + Parts.NUMBER + Parts.END),

    /** {@code {"loss": 0.5}} and {@code {'loss': 0.5}}: the numbers of JSON objects and Python dictionaries. */
    JSON(
            "json",
            "[\"']([^\"'\\\\]{1,200}+)[\"']\\s*+:\\s*+[\"']?(?:[A-Za-z_][\\w.]*+\\()?"
                    + Parts.NUMBER
                    + "[\"')]*+(?=\\s*+[,}\\]])"),

    /** {@code Epoch 1/2 - loss: 0.5 - acc: 0.9}: the epoch as the step, and the numbers behind dashes. */
    KERAS(
            "keras",
            "\\bEpoch\\s++(?<step>\\d{1,18})/\\d|\\s-\\s++([\\p{L}_][^\\s:]*+):\\s++" + Parts.NUMBER + "(?=\\s|$)");

    private final String text;
    private final String regex;

    LineFormat(String text, String regex) {
        this.text = text;
        this.regex = regex;
    }

    /** Parts of the expressions; none of them reads a part of a line more than a few times. */
    private static final class Parts {
        static final String KEY = "(?<![\\p{L}\\p{M}\\p{N}_./@#-])([\\p{L}_][\\p{L}\\p{M}\\p{N}_./@#-]*+)";
        static final String NUMBER = "((?>" + ScalarPatternText.NUMBER + "))";

        /**
         * A unit may follow, but not the rest of a time, a date, a version, a hexadecimal number, or a number with separators
         * such as 1,234 or 0,25.
         */
        static final String END = "(?![\\d_]|[.,':/-]\\d|[\\p{L}_]++\\d)";
    }

    static Optional<LineFormat> find(String text) {
        return Stream.of(values()).filter(format -> format.text.equals(text)).findFirst();
    }

    /** The names, as they are written in a command. */
    static String names() {
        return Stream.of(values()).map(format -> "'" + format.text + "'").collect(Collectors.joining(", "));
    }

    String text() {
        return text;
    }

    String regex() {
        return regex;
    }
}
