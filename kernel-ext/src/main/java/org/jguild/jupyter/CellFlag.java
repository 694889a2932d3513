package org.jguild.jupyter;

import java.util.List;
import javax.lang.model.SourceVersion;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagParser;
import org.jguild.flag.FlagType;

/**
 * A flag of a cell that is an operation: a Java variable, whose type is that of its value.
 *
 * @param definition its name, type and default; no default if the cell has a list or a range
 */
record CellFlag(FlagDefinition definition) {

    /**
     * Creates a flag from an assignment.
     *
     * @throws GuildException if its name cannot be that of a variable, or its value cannot be parsed
     */
    static CellFlag of(Assignment assignment) {
        String name = assignment.name();
        if (!SourceVersion.isName(name) || name.contains(".") || name.equals("trial")) {
            throw new GuildException(
                    "Flag '" + name + "' cannot be a Java variable of the cell: use letters, digits and '_'"
                            + ", and not a reserved word.");
        }
        Domain domain = FlagParser.parse(FlagDefinition.of(name, FlagType.ANY, null), assignment.text());
        Object usual = domain.isSearched() ? null : domain.stored();
        return new CellFlag(new FlagDefinition(name, type(samples(domain)), usual, List.of(), "", domain.isSearched()));
    }

    private static List<Object> samples(Domain domain) {
        return domain.isCategorical() ? domain.categories() : List.of(domain.fromUnit(0), domain.fromUnit(1));
    }

    private static FlagType type(List<Object> samples) {
        if (all(samples, Boolean.class)) {
            return FlagType.BOOLEAN;
        }
        if (all(samples, Long.class)) {
            return FlagType.INT;
        }
        if (all(samples, Number.class)) {
            return FlagType.FLOAT;
        }
        return all(samples, String.class) ? FlagType.STRING : FlagType.ANY;
    }

    private static boolean all(List<Object> samples, Class<?> type) {
        return !samples.isEmpty() && samples.stream().allMatch(type::isInstance);
    }

    /** The declaration of the variable, with its value of the trial. */
    String declaration() {
        String value = "trial.flags().get(\"" + definition.name() + "\")";
        String variable = definition.name() + " = ";
        return switch (definition.type()) {
            case BOOLEAN -> "boolean " + variable + "(Boolean) " + value + ";";
            case INT -> "int " + variable + "Math.toIntExact(((Number) " + value + ").longValue());";
            case FLOAT, NUMBER -> "double " + variable + "((Number) " + value + ").doubleValue();";
            case STRING -> "String " + variable + "(String) " + value + ";";
            case ANY -> "Object " + variable + value + ";";
        };
    }
}
