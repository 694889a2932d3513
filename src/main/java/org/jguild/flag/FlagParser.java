package org.jguild.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jspecify.annotations.Nullable;

/** Makes a search space of the flags of an operation and what a user assigned to them. */
public final class FlagParser {

    /** A range that lacks its upper bound reads as a YAML map. */
    private static final Pattern NO_UPPER_BOUND = Pattern.compile("\\[\\s*[^\\s:,\\[\\]{}'\"]+\\s*:\\s*]");

    private FlagParser() {}

    /**
     * Reads the domain of one flag.
     *
     * @param definition the flag, of type {@link FlagType#ANY} when its type is unknown
     * @param text what the user wrote behind {@code =}
     * @return its domain
     * @throws org.jguild.error.GuildException if the value does not fit the flag or is no readable range
     */
    public static Domain parse(FlagDefinition definition, String text) {
        return Coercion.fit(definition, text, domain(definition, text));
    }

    /**
     * Reads the space of a run or a batch.
     *
     * @param operation the operation's name, for messages
     * @param definitions the operation's flags
     * @param assignments what the user assigned
     * @param force accept flags that the operation does not have, and values that it does not allow
     * @return each flag of the operation and each assigned one with its domain; a flag without default that is not
     *     assigned is left out
     * @throws org.jguild.error.GuildException naming an unknown flag, a missing required one, or a value that does not fit
     */
    public static SearchSpace space(
            String operation, List<FlagDefinition> definitions, List<Assignment> assignments, boolean force) {
        SortedMap<String, FlagDefinition> known = byName(definitions);
        SortedMap<String, Domain> domains = defaults(definitions);
        domains.putAll(assigned(operation, known, assignments, force));
        if (!force) {
            requireAll(operation, known, domains);
        }
        return new SearchSpace(domains);
    }

    /**
     * Reads the spaces of a batch whose trials come from files. Nothing is refused because the operation does not know it.
     *
     * @param definitions the operation's flags
     * @param rows what the files say of each trial, as {@link BatchFile#read} gives it
     * @param assignments what the user assigned, which counts more than a file does
     * @return a space for each row, in order; a list in one makes it several trials
     * @throws org.jguild.error.GuildException if an assigned range is not readable
     */
    public static List<SearchSpace> spaces(
            List<FlagDefinition> definitions, List<SearchSpace> rows, List<Assignment> assignments) {
        SortedMap<String, Domain> assigned = assigned("", byName(definitions), assignments, true);
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
            String operation, Map<String, FlagDefinition> known, List<Assignment> assignments, boolean force) {
        SortedMap<String, Domain> domains = new TreeMap<>();
        for (Assignment assignment : assignments) {
            String name = assignment.name();
            if (!force && !known.containsKey(name)) {
                throw unknown(operation, name, known);
            }
            FlagDefinition definition = known.getOrDefault(name, FlagDefinition.of(name, FlagType.ANY, null));
            domains.put(name, force ? forced(definition, assignment.text()) : parse(definition, assignment.text()));
        }
        return domains;
    }

    /** The value in the type of its flag where it fits, else as it decodes; a range must make sense all the same. */
    private static Domain forced(FlagDefinition definition, String text) {
        Domain domain = domain(definition, text);
        try {
            return Coercion.fit(definition, text, domain);
        } catch (GuildException doesNotFit) {
            return domain;
        }
    }

    private static GuildException unknown(String operation, String name, Map<String, FlagDefinition> known) {
        String hint = known.isEmpty() ? "; it has no flags." : Nearest.hint(name, known.keySet());
        return new GuildException(operation + " has no flag '" + name + "'" + hint);
    }

    private static void requireAll(
            String operation, SortedMap<String, FlagDefinition> known, SortedMap<String, Domain> domains) {
        List<String> missing = new ArrayList<>();
        for (String name : known.keySet()) {
            boolean given = domains.containsKey(name) && !new Fixed(null).equals(domains.get(name));
            if (known.get(name).required() && !given) {
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
        if (definition.type() == FlagType.STRING && (text.isEmpty() || "[{'\"".indexOf(text.charAt(0)) < 0)) {
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
