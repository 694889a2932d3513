package org.jguild.flag;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jguild.text.FloatText;

/**
 * A label in which {@code ${NAME}} stands for a flag's value and {@code ${default_label}} for all flags and values.
 *
 * <p>Filters follow after vertical bars: {@code ${x|%.2f}}, {@code ${x|default:none}}, {@code ${data|basename}},
 * {@code ${text|unquote}}. The result of a filter that does not exist or cannot be
 * applied is {@code #error#}.
 *
 * @param prefix a text that precedes the template in every label and is not filled in; usually empty
 * @param text the template as it was written
 */
public record LabelTemplate(String prefix, String text) {

    /** The template that is used if no label was given. */
    public static final LabelTemplate DEFAULT = new LabelTemplate("${default_label}");

    private static final String DEFAULT_NAME = "default_label";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern LONG_FRACTION = Pattern.compile("(-?[0-9]+\\.[0-9]{5})[0-9]+(e.*)?");

    /** Rejects null. */
    public LabelTemplate {
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(text);
    }

    /**
     * Creates a template without a prefix.
     *
     * @param text the template as it was written
     */
    public LabelTemplate(String text) {
        this("", text);
    }

    /**
     * Returns the prefix and the template, as a batch records it.
     *
     * @return the text that {@link #render} fills in
     */
    public String fullText() {
        return prefix + text;
    }

    /**
     * Fills in the values of a run.
     *
     * @param flags the run's flags
     * @return the label; a flag that is null or missing is replaced by nothing
     */
    public String render(FlagValues flags) {
        Matcher matcher = VARIABLE.matcher(text);
        return prefix + matcher.replaceAll(found -> Matcher.quoteReplacement(variable(found.group(1), flags)));
    }

    private static String variable(String variable, FlagValues flags) {
        String[] parts = variable.split("\\|", -1);
        String name = parts[0].strip();
        boolean all = name.equals(DEFAULT_NAME) && !flags.values().containsKey(name);
        LabelValue value = new LabelValue(all ? null : flags.get(name), all ? defaultLabel(flags) : null);
        for (int i = 1; i < parts.length; i++) {
            value = value.filtered(parts[i].strip());
        }
        return value.text();
    }

    /**
     * Returns the label of a run for which no label was given.
     *
     * @param flags the run's flags
     * @return for example {@code epochs=3 msg='hi 1' x=-0.33191}: every flag that is not null, sorted by name, real
     *     numbers truncated to five decimals
     */
    public static String defaultLabel(FlagValues flags) {
        return flags.values().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(LabelTemplate::assignment)
                .collect(Collectors.joining(" "));
    }

    private static String assignment(Map.Entry<String, Object> flag) {
        String written = format(flag.getValue());
        return flag.getKey() + "=" + Assignment.quotedIfBlank(flag.getValue(), written);
    }

    /** Formats a value for a label. */
    static String format(Object value) {
        String encoded = FlagEncoder.encode(value, real -> truncated(FloatText.yaml(real)));
        return value instanceof String path && path.equals(encoded) ? PathText.shortened(path) : encoded;
    }

    /** Truncates instead of rounding, so that 0.9999999 is not shown as 1.0. */
    private static String truncated(String real) {
        Matcher matcher = LONG_FRACTION.matcher(real);
        if (!matcher.matches()) {
            return real;
        }
        return matcher.group(1) + Objects.requireNonNullElse(matcher.group(2), "");
    }
}
