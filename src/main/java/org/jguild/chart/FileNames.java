package org.jguild.chart;

import java.util.Locale;
import java.util.regex.Pattern;

/** Creates names of files from titles. */
final class FileNames {

    private static final int MAX_LENGTH = 60;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}._]+");
    private static final Pattern EDGES = Pattern.compile("^[-.]+|[-.]+$");

    private FileNames() {}

    /** A name without an ending, of letters, digits, points, underscores and hyphens; it does not begin with a point. */
    static String of(String title) {
        String words = OTHER.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = words.codePointCount(0, words.length()) > MAX_LENGTH
                ? words.substring(0, words.offsetByCodePoints(0, MAX_LENGTH))
                : words;
        String name = EDGES.matcher(cut).replaceAll("");
        return name.isEmpty() ? "chart" : name;
    }
}
