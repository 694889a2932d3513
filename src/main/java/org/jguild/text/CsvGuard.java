package org.jguild.text;

import java.util.regex.Pattern;

/** Prevents spreadsheet programs from running text of a CSV file as a formula. */
final class CsvGuard {

    /** Some spreadsheet programs also accept full-width characters, and some ignore leading blanks. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)(?:[\\t\\r\\n]|\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]).*");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private CsvGuard() {}

    /** Returns the text, preceded by an apostrophe if a program could interpret it as a formula. A number is not a formula. */
    static String text(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
