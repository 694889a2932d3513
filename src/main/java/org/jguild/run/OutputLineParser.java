package org.jguild.run;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the lines that a program prints, and finds scalars and attributes in them. */
final class OutputLineParser {

    private static final String NUMBER = "[+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|(?i:nan|inf|infinity))";
    private static final Pattern VALUE = Pattern.compile("(" + NUMBER + ")(?:\\s+\\((.*)\\))?");
    private static final Pattern EXPLICIT_STEP = Pattern.compile("(?:step\\s+)?(\\d{1,18})");
    private static final String STEP = "step";

    private final Set<String> ignored;
    private final EventCodec.Sink sink;
    private final Set<String> keysOfStep = new HashSet<>();
    private boolean explicitSteps;
    private long step;

    /**
     * Creates a parser for the output of one program.
     *
     * @param ignored keys that are names of flags and thus not scalars
     * @param sink receives scalars, and attributes as texts
     */
    OutputLineParser(Set<String> ignored, EventCodec.Sink sink) {
        this.ignored = Set.copyOf(ignored);
        this.sink = sink;
    }

    /** Parses one line of standard output or error. */
    void line(String text) {
        String line = text.stripTrailing();
        int end = keyEnd(line);
        if (end < 0) {
            return;
        }
        String key = line.substring(0, end);
        if (ignored.contains(key)) {
            return;
        }
        String value = line.substring(end + 1).stripLeading();
        Matcher number = VALUE.matcher(value);
        if (number.matches()) {
            scalar(key, parse(number.group(1)), number.group(2));
        } else if (value.chars().noneMatch(Character::isWhitespace)) {
            sink.text(key, value);
        }
    }

    /**
     * Returns the index of the colon after the key, or -1: the key begins the line and has no spaces, and a space
     * follows the colon.
     */
    private static int keyEnd(String line) {
        if (line.isEmpty() || !(line.charAt(0) == '_' || isLetter(line.charAt(0)))) {
            return -1;
        }
        for (int i = 1; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i))) {
                return i >= 2 && line.charAt(i - 1) == ':' ? i - 1 : -1;
            }
        }
        return -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static double parse(String number) {
        return switch (number.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(number);
        };
    }

    private void scalar(String key, double value, @Nullable String suffix) {
        Matcher given = EXPLICIT_STEP.matcher(suffix == null ? "" : suffix);
        if (given.matches()) {
            setStep(Long.parseLong(given.group(1)));
        }
        if (key.equals(STEP)) {
            if (Double.isFinite(value)) {
                setStep((long) value);
            }
            return;
        }
        if (!explicitSteps && !keysOfStep.add(key)) {
            step++;
            keysOfStep.clear();
            keysOfStep.add(key);
        }
        sink.scalar(key, value, step);
    }

    private void setStep(long given) {
        explicitSteps = true;
        step = given;
    }
}
