package org.jguild.flag;

import java.util.Objects;
import org.jguild.text.Printf;
import org.jspecify.annotations.Nullable;

/**
 * A value, and the result of the label filters that were applied to it so far.
 *
 * @param value the flag's value; null if it is null or missing
 * @param changed the result of the last filter; null if no filter was applied
 */
record LabelValue(@Nullable Object value, @Nullable String changed) {

    private static final String ERROR = "#error#";

    String text() {
        if (changed != null) {
            return changed;
        }
        return value == null ? "" : LabelTemplate.format(value);
    }

    LabelValue filtered(String filter) {
        if (filter.startsWith("%")) {
            return printed(filter);
        }
        int colon = filter.indexOf(':');
        String name = colon < 0 ? filter : filter.substring(0, colon);
        String argument = colon < 0 ? "" : filter.substring(colon + 1);
        return switch (name) {
            case "default" -> isMissing() ? new LabelValue(null, argument) : this;
            case "basename" -> isMissing() ? this : new LabelValue(null, basename(raw()));
            case "unquote" -> isMissing() ? this : new LabelValue(null, unquoted(text()));
            default -> new LabelValue(null, ERROR);
        };
    }

    private boolean isMissing() {
        return value == null && changed == null;
    }

    /** The text without added quotes and not shortened. */
    private String raw() {
        return changed == null && value instanceof String string ? string : text();
    }

    private LabelValue printed(String format) {
        Object current = changed != null ? changed : value;
        if (current == null) {
            return this;
        }
        String printed = Printf.format(format, current, LabelTemplate::format);
        return new LabelValue(null, Objects.requireNonNullElse(printed, ERROR));
    }

    private static String basename(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 0 && text.charAt(0) == text.charAt(last) && "'\"".indexOf(text.charAt(0)) >= 0;
        return quoted ? text.substring(1, last) : text;
    }
}
