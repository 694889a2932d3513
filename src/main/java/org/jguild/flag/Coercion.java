package org.jguild.flag;

import java.util.List;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jspecify.annotations.Nullable;

/** Converts values to the type of their flag and checks them against its choices. */
final class Coercion {

    private final FlagDefinition definition;
    private final String text;

    private Coercion(FlagDefinition definition, String text) {
        this.definition = definition;
        this.text = text;
    }

    /**
     * Converts the values of a domain.
     *
     * @param text the text that the user wrote, for messages
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

    /** Returns a range unchanged if all its values have the type of the flag. */
    private Domain range(Domain range) {
        boolean words = range.isCategorical();
        String problem =
                switch (definition.type()) {
                    case ANY, STRING -> "";
                    case INT -> !range.isInteger() ? "takes integers, so both bounds must be integers" : "";
                    case FLOAT, NUMBER -> words ? "takes numbers, so both bounds must be numbers" : "";
                    case BOOLEAN -> words ? "" : "is yes or no, so it cannot have a range; write [yes,no]";
                };
        if (!problem.isEmpty()) {
            throw invalid(definition.name() + " " + problem + ".");
        }
        return range;
    }

    private @Nullable Object value(@Nullable Object value) {
        return value == null ? null : choice(typed(value));
    }

    private Object typed(Object value) {
        return switch (definition.type()) {
            case ANY -> value;
            case STRING -> value instanceof String ? value : FlagEncoder.encode(value);
            case INT -> checked(value, value instanceof Number && !(value instanceof Double), "an integer");
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
            throw invalid(FlagEncoder.encode(value) + " is not " + expected + ".");
        }
        return value;
    }

    /** Returns the choice that equals the value or has the same text. */
    private Object choice(Object value) {
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
        throw invalid(written + " is not among the values of " + definition.name() + Nearest.hint(written, known));
    }

    private GuildException invalid(String problem) {
        return new GuildException(definition.name() + "=" + text + ": " + problem);
    }
}
