package org.jguild.text;

import java.util.regex.Pattern;

/** Keeps a spreadsheet program from running text of a CSV file as a formula. */
final class CsvGuard {

    /** Wide forms count in some languages, and blanks in front are left out by some programs. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)(?:[\\t\\r\\n]|\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]).*");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private CsvGuard() {}

    /** Returns the text with an apostrophe before it if it could be taken for a formula; a number is none. */
    static String text(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
