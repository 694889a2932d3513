package org.jguild.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jguild.error.GuildException;

/**
 * A line of output that looks like one with a scalar, but is not read as one, and the pattern that reads it.
 *
 * @param line the line, without the codes of a terminal
 * @param pattern the text of a {@link ScalarPattern}
 */
public record ScalarHint(String line, String pattern) {

    private static final int MAX_LINES = 5000;
    private static final int MAX_LINE = 1000;

    /** Most characters between a name and its number, as in {@code Loss after 3 epochs is 0.5}. */
    private static final int MAX_BETWEEN = 40;

    /** The words before the name of a scalar that is computed with data that the program does not learn from. */
    private static final Pattern HELD_OUT = Pattern.compile("(?i)(test|val|valid|validation|eval|evaluation|dev)");

    private static final Pattern EPOCH = Pattern.compile("\\bEpoch\\s+\\d+/\\d");

    /**
     * Finds a line with a value of a scalar.
     *
     * @param output what a program printed
     * @param name the name of the scalar
     * @return the first line from which a named form reads it, else the first line with the name, in any case, and a number after
     *     it; empty if there is none
     */
    public static Optional<ScalarHint> find(String output, String name) {
        List<String> lines = lines(output);
        Optional<ScalarHint> one = oneOfSeveral(lines, name);
        if (one.isPresent()) {
            return one;
        }
        for (LineFormat format : formats(lines)) {
            ScalarPattern pattern = ScalarPattern.parse(format.text());
            Optional<String> line =
                    lines.stream().filter(each -> reads(pattern, each, name)).findFirst();
            if (line.isPresent()) {
                return Optional.of(new ScalarHint(line.get(), format.text()));
            }
        }
        Pattern similar = similar(name);
        return lines.stream().flatMap(line -> own(line, name, similar).stream()).findFirst();
    }

    /**
     * Finds a line with a value of any scalar.
     *
     * @param output what a program printed
     * @return the first line from which a named form reads a scalar; empty if there is none
     */
    public static Optional<ScalarHint> findAny(String output) {
        List<String> lines = lines(output);
        return formats(lines).stream()
                .flatMap(format -> {
                    ScalarPattern pattern = ScalarPattern.parse(format.text());
                    return lines.stream()
                            .filter(line -> reads(pattern, line, ""))
                            .map(line -> new ScalarHint(line, format.text()));
                })
                .findFirst();
    }

    /**
     * Finds one of several values that differ in the word before the name, such as {@code Train loss: 1} and {@code Test loss: 2},
     * which a named form would read as values of one scalar; that of held-out data if there is one.
     */
    private static Optional<ScalarHint> oneOfSeveral(List<String> lines, String name) {
        Pattern pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}_])((\\p{L}[\\p{L}_-]*) +" + Pattern.quote(name) + ": *)" + ScalarPatternText.NUMBER);
        Map<String, ScalarHint> found = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                String before = matcher.group(1);
                hint(line, name, before).ifPresent(hint -> found.putIfAbsent(matcher.group(2), hint));
            }
        }
        return found.size() < 2
                ? Optional.empty()
                : found.entrySet().stream()
                        .filter(each -> HELD_OUT.matcher(each.getKey()).matches())
                        .findFirst()
                        .or(() -> found.entrySet().stream().findFirst())
                        .map(Map.Entry::getValue);
    }

    private static List<String> lines(String output) {
        return output.lines()
                .flatMap(line -> Stream.of(line.split("\r")))
                .limit(MAX_LINES)
                .map(line -> OutputLineParser.withoutControls(
                                line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line)
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<LineFormat> formats(List<String> lines) {
        boolean epochs = lines.stream().anyMatch(line -> EPOCH.matcher(line).find());
        List<LineFormat> general = List.of(LineFormat.COLON, LineFormat.EQUALS, LineFormat.JSON);
        return epochs
                ? Stream.concat(Stream.of(LineFormat.KERAS), general.stream()).toList()
                : general;
    }

    /** Whether a pattern finds a scalar with a finite value in a line, as others do not help; the name is empty for any. */
    private static boolean reads(ScalarPattern pattern, String line, String name) {
        List<ScalarPattern.Found> found = pattern.find(line);
        return found != null
                && found.stream()
                        .filter(each -> OutputLineParser.isFinite(each.number()))
                        .anyMatch(each -> name.isEmpty()
                                ? !each.name().equals("step")
                                : each.name().equals(name));
    }

    /** The name as a program may print it: {@code Val loss} for {@code val_loss}, then any text, then a number. */
    private static Pattern similar(String name) {
        String words = Stream.of(name.split("[_ ./-]+"))
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .reduce((left, right) -> left + "[_ ./-]?" + right)
                .orElse("(?!)");
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])" + words + "(?![\\p{L}\\p{N}_])([^\\d+.-]{0," + MAX_BETWEEN + "}+)("
                        + ScalarPatternText.NUMBER + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Optional<ScalarHint> own(String line, String name, Pattern similar) {
        Matcher matcher = similar.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return hint(line, name, line.substring(matcher.start(), matcher.start(2)));
    }

    /** Returns the pattern that reads the number after a text, if it can be written. */
    private static Optional<ScalarHint> hint(String line, String name, String before) {
        String pattern = name + "=" + before.replaceAll("[\\\\\\[\\](){}.*+?^$|]", "\\\\$0") + "(\\value)";
        try {
            return reads(ScalarPattern.parse(pattern), line, name)
                    ? Optional.of(new ScalarHint(line, pattern))
                    : Optional.empty();
        } catch (GuildException e) {
            return Optional.empty(); // The name cannot be written in a pattern.
        }
    }
}
