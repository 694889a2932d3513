package org.jguild.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jspecify.annotations.Nullable;

/** Creates a search space from the flags of an operation and the assignments of a user. */
public final class FlagParser {

    /** A range without an upper bound, which would otherwise be read as a YAML map. */
    private static final Pattern NO_UPPER_BOUND = Pattern.compile("\\[\\s*[^\\s:,\\[\\]{}'\"]+\\s*:\\s*]");

    private FlagParser() {}

    /**
     * Parses the domain of one flag.
     *
     * @param definition the flag; its type is {@link FlagType#ANY} if it is unknown
     * @param text the text that the user wrote after {@code =}
     * @return its domain
     * @throws org.jguild.error.GuildException if the flag does not allow the value, or a range cannot be parsed
     */
    public static Domain parse(FlagDefinition definition, String text) {
        return Coercion.fit(definition, text, domain(definition, text));
    }

    /**
     * Creates the search space of a run or a batch.
     *
     * @param operation the operation's name, for messages
     * @param definitions the operation's flags
     * @param assignments the assignments of the user
     * @param force whether to accept flags that the operation does not have, and values that it does not allow
     * @return the domain of each flag of the operation and of each assigned flag, without flags that have neither a
     *     default nor an assignment
     * @throws org.jguild.error.GuildException if a flag is unknown, a required flag is missing, or a value is not allowed
     */
    public static SearchSpace space(
            String operation, List<FlagDefinition> definitions, List<Assignment> assignments, boolean force) {
        return space(operation, definitions, assignments, force, name -> "");
    }

    /**
     * Creates the search space of a run or a batch.
     *
     * @param operation the operation's name, for messages
     * @param definitions the operation's flags
     * @param assignments the assignments of the user
     * @param force whether to accept flags that the operation does not have, and values that it does not allow
     * @param advice returns sentences for a user who assigns a flag of this name that is unknown, or the empty text
     * @return the domain of each flag of the operation and of each assigned flag, without flags that have neither a
     *     default nor an assignment
     * @throws org.jguild.error.GuildException if a flag is unknown, a required flag is missing, or a value is not allowed
     */
    public static SearchSpace space(
            String operation,
            List<FlagDefinition> definitions,
            List<Assignment> assignments,
            boolean force,
            UnaryOperator<String> advice) {
        SortedMap<String, FlagDefinition> known = byName(definitions);
        SortedMap<String, Domain> domains = defaults(definitions);
        domains.putAll(assigned(operation, known, assignments, force, advice));
        if (!force) {
            requireAll(operation, known, domains);
        }
        return new SearchSpace(domains);
    }

    /**
     * Creates the search spaces of a batch whose trials come from files. Flags that the operation does not have and values
     * that it does not allow are accepted.
     *
     * @param definitions the operation's flags
     * @param rows the flags that the files set for each trial, as {@link BatchFile#read} returns them
     * @param assignments the assignments of the user, which override the files
     * @return one space per row, in order; a space that contains a list stands for several trials
     * @throws org.jguild.error.GuildException if an assigned range cannot be parsed
     */
    public static List<SearchSpace> spaces(
            List<FlagDefinition> definitions, List<SearchSpace> rows, List<Assignment> assignments) {
        SortedMap<String, Domain> assigned = assigned("", byName(definitions), assignments, true, name -> "");
        List<SearchSpace> spaces = new ArrayList<>();
        for (SearchSpace row : rows) {
            SortedMap<String, Domain> domains = defaults(definitions);
            domains.putAll(row.domains());
            domains.putAll(assigned);
            spaces.add(new SearchSpace(domains));
        }
        return List.copyOf(spaces);
    }

    private static SortedMap<String, FlagDefinition> byName(List<FlagDefinition> definitions) {
        SortedMap<String, FlagDefinition> known = new TreeMap<>();
        definitions.forEach(definition -> known.put(definition.name(), definition));
        return known;
    }

    private static SortedMap<String, Domain> defaults(List<FlagDefinition> definitions) {
        SortedMap<String, Domain> domains = new TreeMap<>();
        for (FlagDefinition definition : definitions) {
            if (definition.defaultValue() != null) {
                domains.put(definition.name(), new Fixed(definition.defaultValue()));
            }
        }
        return domains;
    }

    private static SortedMap<String, Domain> assigned(
            String operation,
            Map<String, FlagDefinition> known,
            List<Assignment> assignments,
            boolean force,
            UnaryOperator<String> advice) {
        SortedMap<String, Domain> domains = new TreeMap<>();
        for (Assignment assignment : assignments) {
            String name = assignment.name();
            if (!force && !known.containsKey(name)) {
                throw unknown(operation, name, known, advice.apply(name));
            }
            FlagDefinition definition = known.getOrDefault(name, FlagDefinition.of(name, FlagType.ANY, null));
            domains.put(name, force ? forced(definition, assignment.text()) : parse(definition, assignment.text()));
        }
        return domains;
    }

    /** The value in the type of its flag if possible, otherwise as it decodes. An invalid range is an error even so. */
    private static Domain forced(FlagDefinition definition, String text) {
        Domain domain = domain(definition, text);
        try {
            return Coercion.fit(definition, text, domain);
        } catch (GuildException doesNotFit) {
            return domain;
        }
    }

    private static GuildException unknown(
            String operation, String name, Map<String, FlagDefinition> known, String advice) {
        String hint = known.isEmpty() ? "; it has no flags." : Nearest.hint(name, known.keySet());
        return new GuildException(
                operation + " has no flag '" + name + "'" + hint + (advice.isEmpty() ? "" : " " + advice));
    }

    private static void requireAll(
            String operation, SortedMap<String, FlagDefinition> known, SortedMap<String, Domain> domains) {
        List<String> missing = new ArrayList<>();
        for (String name : known.keySet()) {
            boolean assigned = domains.containsKey(name) && !new Fixed(null).equals(domains.get(name));
            if (known.get(name).required() && !assigned) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new GuildException(operation + " needs a value for " + String.join(", ", missing) + "; write "
                    + missing.get(0) + "=VALUE.");
        }
    }

    private static Domain domain(FlagDefinition definition, String text) {
        Object value = decode(definition, text);
        if (value instanceof FlagFunction function) {
            return Sequences.NAMES.contains(function.name())
                    ? new Choices(sequence(definition, function))
                    : Ranges.domain(definition.name(), function);
        }
        return value instanceof List<?> list ? new Choices(list) : new Fixed(value);
    }

    private static @Nullable Object decode(FlagDefinition definition, String text) {
        if (definition.type() == FlagType.STRING && text.strip().equals("null")) {
            return null;
        }
        if (definition.type() == FlagType.STRING && (text.isEmpty() || "['\"".indexOf(text.charAt(0)) < 0)) {
            return text;
        }
        Balance.Open open = Balance.atEnd(text);
        if (open != Balance.Open.NOTHING) {
            throw Unreadable.open(definition.name() + "=" + text, open);
        }
        if (NO_UPPER_BOUND.matcher(text.strip()).matches()) {
            throw Unreadable.missingBound(definition.name(), text);
        }
        Object value = FlagDecoder.decodeFunctions(text);
        if (value instanceof String && text.strip().startsWith("[")) {
            throw Unreadable.value(definition.name(), text);
        }
        return value;
    }

    private static List<Object> sequence(FlagDefinition definition, FlagFunction function) {
        try {
            return Sequences.expand(function);
        } catch (GuildException e) {
            throw new GuildException(definition.name() + "=" + e.getMessage(), e);
        }
    }
}
