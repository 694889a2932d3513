package org.jguild.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.FlagType;
import org.jguild.text.BriefNumber;

/** The forms of a flag's value: one value, a list for a grid, and ranges for a search. */
final class RangeForms {

    private static final Pattern FUNCTION = Pattern.compile("([a-z]*)\\[(.*)");

    private static final Map<String, String> FUNCTIONS = Map.of(
            "uniform",
            "uniform[LOW:HIGH]: a search between two bounds, all values equally likely, as [LOW:HIGH].",
            "loguniform",
            "loguniform[LOW:HIGH]: a search on a logarithmic scale, for values such as learning rates.",
            "range",
            "range[START:END:STEP]: a grid of values from START to END in equal steps.",
            "linspace",
            "linspace[START:END:COUNT]: a grid of COUNT values with equal distances.",
            "logspace",
            "logspace[START:END:COUNT]: a grid of COUNT powers of 10, from 10^START to 10^END.");

    private RangeForms() {}

    /**
     * Returns values to begin with, of each form, around the flag's default if it has one.
     *
     * @return assignments such as {@code x=0.1}, {@code x=[0.0:0.2]} and {@code x=[0.05,0.1,0.2]}
     */
    static List<String> of(FlagDefinition flag) {
        Set<String> values = new LinkedHashSet<>();
        Object usual = flag.defaultValue();
        if (!flag.choices().isEmpty()) {
            values.addAll(
                    listed(flag.choices().stream().map(FlagEncoder::encode).toList()));
        } else if (flag.type() == FlagType.BOOLEAN || usual instanceof Boolean) {
            values.addAll(listed(List.of("yes", "no")));
        } else if (usual instanceof Double real && Double.isFinite(real)) {
            values.addAll(ofReal(real));
        } else if (usual instanceof Long integer && Math.abs(integer) < 1L << 40) {
            values.addAll(ofInteger(integer));
        } else if (usual instanceof String text) {
            values.addAll(List.of(FlagEncoder.encode(text), "[" + FlagEncoder.encode(text) + ",b]"));
        } else {
            values.addAll(List.of("[low:high]", "[a,b,c]", "uniform[low:high]", "loguniform[low:high]"));
        }
        return values.stream()
                .filter(value -> value.chars().noneMatch(Character::isWhitespace))
                .map(value -> flag.name() + "=" + value)
                .toList();
    }

    private static List<String> listed(List<String> choices) {
        List<String> values = new ArrayList<>(choices);
        values.add(choices.stream().collect(Collectors.joining(",", "[", "]")));
        return values;
    }

    private static List<String> ofReal(double usual) {
        double scale = usual == 0 ? 1 : Math.abs(usual);
        String range = "[" + text(usual - scale) + ":" + text(usual + scale) + "]";
        List<String> values = new ArrayList<>(List.of(text(usual), range));
        values.add(
                usual == 0
                        ? "[-1.0,0.0,1.0]"
                        : "[" + text(usual / 2) + "," + text(usual) + "," + text(2 * usual) + "]");
        values.add("uniform" + range);
        if (usual > 0) {
            values.add("loguniform[" + text(usual / 10) + ":" + text(usual * 10) + "]");
        }
        return values;
    }

    private static List<String> ofInteger(long usual) {
        long scale = Math.max(1, Math.abs(usual));
        String range = "[" + (usual - (usual > 0 ? scale - 1 : scale)) + ":" + (usual + scale) + "]";
        List<String> values = new ArrayList<>(List.of(
                String.valueOf(usual),
                range,
                "[" + usual + "," + (usual + 1) + "," + (usual + 2) + "]",
                "uniform" + range));
        if (usual > 0) {
            values.add("loguniform[1:" + 10 * usual + "]");
        }
        return values;
    }

    /** A real number with at most six digits, and with a decimal point, so that it is no integer. */
    private static String text(double number) {
        String brief = BriefNumber.format(number);
        return brief.matches("-?\\d+") ? brief + ".0" : brief;
    }

    /** Explains the form of a value, such as {@code [0:1]} or {@code loguniform[}; empty for a single value. */
    static Optional<String> explained(String value) {
        Matcher function = FUNCTION.matcher(value);
        if (!function.matches()) {
            return Optional.empty();
        }
        if (!function.group(1).isEmpty()) {
            return Optional.ofNullable(FUNCTIONS.get(function.group(1)));
        }
        if (function.group(2).contains(":")) {
            return Optional.of("[LOW:HIGH]: a search between two bounds; integers only if both are integers, so write "
                    + "[-2.0:2.0] for real numbers. [LOW:HIGH:FIRST] names the value of the first trial.");
        }
        return Optional.of(
                "[A,B,C]: a list, of which a grid tries each value; with -o, an optimizer chooses among them.");
    }
}
