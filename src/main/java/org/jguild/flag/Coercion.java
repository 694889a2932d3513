package org.jguild.flag;

import java.util.List;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jspecify.annotations.Nullable;

/** Makes a value fit the type and the choices of its flag. */
final class Coercion {

    private final FlagDefinition definition;
    private final String text;

    private Coercion(FlagDefinition definition, String text) {
        this.definition = definition;
        this.text = text;
    }

    /**
     * Makes the values of a domain fit.
     *
     * @param text what the user wrote, for messages
     * @throws GuildException if a value does not fit
     */
    static Domain fit(FlagDefinition definition, String text, Domain domain) {
        Coercion coercion = new Coercion(definition, text);
        return switch (domain.kind()) {
            case SINGLE -> new Fixed(coercion.value(domain.stored()));
            case GRID ->
                new Choices(domain.gridValues().stream().map(coercion::value).toList());
            case SEARCH -> coercion.range(domain);
        };
    }

    /** A range as it is, if all its values fit. */
    private Domain range(Domain range) {
        boolean words = range.isCategorical();
        String problem =
                switch (definition.type()) {
                    case ANY, STRING -> "";
                    case INT -> !range.isInteger() ? "takes whole numbers, so both bounds must be whole" : "";
                    case FLOAT, NUMBER -> words ? "takes numbers, so both bounds must be numbers" : "";
                    case BOOLEAN -> words ? "" : "is yes or no, which no range can give; write [yes,no]";
                };
        if (!problem.isEmpty()) {
            throw wrong(definition.name() + " " + problem + ".");
        }
        return range;
    }

    private @Nullable Object value(@Nullable Object value) {
        return value == null ? null : chosen(typed(value));
    }

    private Object typed(Object value) {
        return switch (definition.type()) {
            case ANY -> value;
            case STRING -> value instanceof String ? value : FlagEncoder.encode(value);
            case INT -> checked(value, value instanceof Number && !(value instanceof Double), "a whole number");
            case FLOAT -> real(value);
            case NUMBER -> checked(value, value instanceof Number, "a number");
            case BOOLEAN -> truth(value);
        };
    }

    private Object real(Object value) {
        return ((Number) checked(value, value instanceof Number, "a number")).doubleValue();
    }

    private Object truth(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return checked(value, value instanceof Boolean, "yes or no");
    }

    private Object checked(Object value, boolean fits, String expected) {
        if (!fits) {
            throw wrong(FlagEncoder.encode(value) + " is not " + expected + ".");
        }
        return value;
    }

    /** The choice that equals the value, or that is written like it. */
    private Object chosen(Object value) {
        List<Object> choices = definition.choices();
        String written = FlagEncoder.encode(value);
        for (Object choice : choices) {
            if (new Fixed(choice).contains(value) || FlagEncoder.encode(choice).equals(written)) {
                return choice;
            }
        }
        if (choices.isEmpty()) {
            return value;
        }
        List<String> known = choices.stream().map(FlagEncoder::encode).collect(Collectors.toList());
        throw wrong(written + " is not among the values of " + definition.name() + Nearest.hint(written, known));
    }

    private GuildException wrong(String problem) {
        return new GuildException(definition.name() + "=" + text + ": " + problem);
    }
}
