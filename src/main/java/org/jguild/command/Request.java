package org.jguild.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
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
 * @param files the names of batch files
 */
record Request(String operation, List<Assignment> assignments, List<String> files) {

    static Request of(List<String> words) {
        List<String> files = words.stream()
                .filter(Request::isFile)
                .map(word -> word.substring(1))
                .toList();
        List<String> others = words.stream().filter(word -> !isFile(word)).toList();
        if (others.isEmpty() || others.get(0).contains("=")) {
            return new Request("", Assignment.parse(others), files);
        }
        return new Request(others.get(0), Assignment.parse(others.subList(1, others.size())), files);
    }

    private static boolean isFile(String word) {
        return word.startsWith("@") && word.length() > 1;
    }

    /** The request of an earlier start, with what is assigned now in its place. */
    Request after(String earlierOperation, FlagValues earlier) {
        if (!operation.isEmpty()) {
            throw new GuildException(
                    "'" + operation + "' cannot be used with --restart, which runs the operation that the run has.");
        }
        if (!files.isEmpty()) {
            throw new GuildException("@" + files.get(0)
                    + " cannot be used with --restart, which keeps the trials that the batch was given.");
        }
        Map<String, Assignment> all = new LinkedHashMap<>();
        earlier.values().forEach((name, value) -> all.put(name, new Assignment(name, written(value))));
        assignments.forEach(assignment -> all.put(assignment.name(), assignment));
        return new Request(earlierOperation, List.copyOf(all.values()), List.of());
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
        space.domains().forEach((name, domain) -> values.put(name, domain.stored()));
        return FlagValues.of(values);
    }
}
