package org.jguild.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.flag.FlagValues;
import org.jguild.run.ScalarPattern.Found;
import org.jspecify.annotations.Nullable;

/** Parses the lines that a program prints, and finds scalars and attributes in them. */
final class OutputLineParser {

    private static final Pattern NUMBER = Pattern.compile(ScalarPatternText.NUMBER);
    private static final Pattern VALUE = Pattern.compile("(" + ScalarPatternText.NUMBER + ")(?:\\s+\\((.*)\\))?");
    private static final Pattern EXPLICIT_STEP = Pattern.compile("(?:step\\s+)?(\\d{1,18})");
    private static final Pattern CONTROLS = Pattern.compile(
            "\u001b\\[[0-?]*+[ -/]*+[@-~]|\u001b\\][^\u0007\u001b]*+(?:\u0007|\u001b\\\\)|\u001b[ -/]*+[0-~]|\b");
    private static final String STEP = "step";

    /** Enough for a schedule that begins with the value of its flag; later repetitions are dropped. */
    private static final int MAX_HELD = 10_000;

    /** A pattern that took too long for this number of lines is no longer used. */
    private static final int MAX_OVERRUNS = 10;

    private final FlagEcho echo;
    private final List<ScalarPattern> patterns;
    private final Map<ScalarPattern, Integer> overruns = new HashMap<>();
    private final EventCodec.Sink sink;

    /** Values that repeat a flag, by its name, until another value shows that they are those of a scalar. */
    private final Map<String, List<Print>> held = new HashMap<>();

    private final Set<String> scalarsNamedAsFlags = new HashSet<>();
    private final Set<String> keysOfStep = new HashSet<>();
    private boolean explicitSteps;
    private long step;

    /**
     * Creates a parser for the output of one program.
     *
     * @param flags the flags of the run: a value that only repeats one is not a scalar
     * @param scalars how scalars are read
     * @param sink receives scalars, and attributes as texts
     */
    OutputLineParser(FlagValues flags, OutputScalars scalars, EventCodec.Sink sink) {
        this.echo = new FlagEcho(flags, scalars.objective());
        this.patterns = new ArrayList<>(scalars.patterns());
        this.sink = sink;
    }

    /** One value of a scalar. */
    private record Print(double value, long step) {}

    /** Removes colours, other escape codes of terminals, and the backspaces of progress bars. */
    static String withoutControls(String line) {
        boolean plain = line.indexOf('\u001b') < 0 && line.indexOf('\b') < 0;
        return plain ? line : CONTROLS.matcher(line).replaceAll("");
    }

    /** Parses one line of standard output or error. */
    void line(String text) {
        String line = withoutControls(text).stripTrailing();
        Set<String> found = new HashSet<>();
        for (ScalarPattern pattern : List.copyOf(patterns)) {
            List<Found> own = pattern.find(line);
            if (own != null) {
                add(own, found);
            } else if (overruns.merge(pattern, 1, Integer::sum) >= MAX_OVERRUNS) {
                patterns.remove(pattern);
            }
        }
        defaultForm(line, found);
    }

    /** Adds what a pattern found, without the names that an earlier pattern has found in this line. */
    private void add(List<Found> own, Set<String> found) {
        List<Found> numbers = own.stream()
                .filter(each -> !found.contains(each.name())
                        && NUMBER.matcher(each.number()).matches())
                .toList();
        numbers.stream().filter(each -> each.name().equals(STEP)).forEach(this::add);
        numbers.stream().filter(each -> !each.name().equals(STEP)).forEach(this::add);
        numbers.forEach(each -> found.add(each.name()));
    }

    private void add(Found each) {
        if (each.named()) {
            log(each.name(), parse(each.number()));
        } else {
            scalar(each.name(), each.number(), null);
        }
    }

    /** Reads a line such as {@code loss: 0.5}. */
    private void defaultForm(String line, Set<String> found) {
        int end = keyEnd(line);
        String key = end < 0 ? "" : line.substring(0, end);
        // A pattern finds 'loss' in 'INFO:loss: 1'.
        if (end < 0 || found.stream().anyMatch(name -> key.equals(name) || key.endsWith(":" + name))) {
            return;
        }
        String value = line.substring(end + 1).stripLeading();
        Matcher number = VALUE.matcher(value);
        if (number.matches()) {
            scalar(key, number.group(1), number.group(2));
        } else if (!echo.isFlag(key) && value.chars().noneMatch(Character::isWhitespace)) {
            sink.text(key, value);
        }
    }

    /**
     * Returns the index of the colon after the key, or -1: the key begins the line and has no spaces, and a space
     * follows the colon.
     */
    private static int keyEnd(String line) {
        if (line.isEmpty() || !(line.charAt(0) == '_' || Character.isLetter(line.codePointAt(0)))) {
            return -1;
        }
        for (int i = 1; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i))) {
                return i >= 2 && line.charAt(i - 1) == ':' ? i - 1 : -1;
            }
        }
        return -1;
    }

    /** Whether a text is a number, and neither infinite nor NaN. */
    static boolean isFinite(String number) {
        return NUMBER.matcher(number).matches() && Double.isFinite(parse(number));
    }

    private static double parse(String number) {
        return switch (number.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(number);
        };
    }

    private void scalar(String key, String number, @Nullable String suffix) {
        double value = parse(number);
        Matcher given = EXPLICIT_STEP.matcher(suffix == null ? "" : suffix);
        if (given.matches()) {
            setStep(Long.parseLong(given.group(1)));
        }
        if (echo.isFlag(key) && !scalarsNamedAsFlags.contains(key)) {
            if (echo.isValueOf(key, number, value)) {
                hold(key, value);
                return;
            }
            scalarsNamedAsFlags.add(key);
            release(key);
        }
        log(key, value);
    }

    /** Logs a value, or uses it as the step. */
    private void log(String key, double value) {
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

    private void hold(String key, double value) {
        List<Print> prints = held.computeIfAbsent(key, name -> new ArrayList<>());
        if (prints.size() < MAX_HELD) {
            prints.add(new Print(value, explicitSteps ? step : prints.size()));
        }
    }

    /** Logs the values that were held; the next value gets a later step. */
    private void release(String key) {
        List<Print> prints = held.remove(key);
        if (prints == null || key.equals(STEP)) {
            return;
        }
        prints.forEach(print -> sink.scalar(key, print.value(), print.step()));
        if (!explicitSteps && step < prints.size()) {
            step = prints.size();
            keysOfStep.clear();
        }
    }

    private void setStep(long given) {
        explicitSteps = true;
        step = given;
    }
}
