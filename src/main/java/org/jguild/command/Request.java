package org.jguild.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.Fixed;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.FlagFunction;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * The words of a run command.
 *
 * @param operation the operation's name; empty when none was given
 * @param assignments the flag assignments
 */
record Request(String operation, List<Assignment> assignments) {

    static Request of(List<String> words) {
        if (words.isEmpty() || words.get(0).contains("=")) {
            return new Request("", Assignment.parse(words));
        }
        return new Request(words.get(0), Assignment.parse(words.subList(1, words.size())));
    }

    /** The request of an earlier start, with what is assigned now in its place. */
    Request after(String earlierOperation, FlagValues earlier) {
        if (!operation.isEmpty()) {
            throw new GuildException(
                    "'" + operation + "' cannot be used with --restart, which runs the operation that the run has.");
        }
        Map<String, Assignment> all = new LinkedHashMap<>();
        earlier.values().forEach((name, value) -> all.put(name, new Assignment(name, written(value))));
        assignments.forEach(assignment -> all.put(assignment.name(), assignment));
        return new Request(earlierOperation, List.copyOf(all.values()));
    }

    /** A stored flag as a user wrote it: a range is kept as text, which quotes would make a plain string. */
    private static String written(Object value) {
        if (value instanceof String text && FlagDecoder.decode(text) instanceof FlagFunction) {
            return text;
        }
        return FlagEncoder.encode(value);
    }

    /** The flags of a space before they are expanded, as the proto of a batch stores them. */
    static FlagValues unexpanded(SearchSpace space) {
        Map<String, Object> values = new LinkedHashMap<>();
        space.domains().forEach((name, domain) -> values.put(name, stored(domain)));
        return FlagValues.of(values);
    }

    private static Object stored(Domain domain) {
        if (domain instanceof Fixed fixed) {
            return fixed.value();
        }
        return domain instanceof Choices choices ? choices.values() : domain.text();
    }
}
