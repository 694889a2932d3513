package org.jguild.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jguild.batch.TimeLimit;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagEncoder;
import org.jguild.run.Objective;
import org.jguild.run.Run;

/**
 * The settings that a batch stores for its restarts. They are files, which may have been changed by others: an invalid value
 * is an error that names the run and the attribute.
 *
 * @param batch the batch
 */
record BatchAttributes(Run batch) {

    private static final int SHOWN = 60;

    /** A count of trials; empty if the batch has none. */
    OptionalInt count(String name, String option) {
        Object value = batch.attribute(name);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value instanceof Long count && count >= 1 && count <= Integer.MAX_VALUE) {
            return OptionalInt.of(count.intValue());
        }
        throw wrong(name, "must be a number of trials of at least 1", option);
    }

    /** A time limit; empty if the batch has none. A number without a unit may have been written without quotes. */
    Optional<TimeLimit> timeLimit(String name, String option) {
        Object value = batch.attribute(name);
        if (value == null) {
            return Optional.empty();
        }
        boolean plain = value instanceof String || value instanceof Long || value instanceof Double;
        Optional<TimeLimit> limit = plain ? TimeLimit.parse(String.valueOf(value)) : Optional.empty();
        if (limit.isEmpty()) {
            throw wrong(name, "must be a time of more than 0 such as 90s, 10m, 1.5h or 2d", option);
        }
        return limit;
    }

    /** The seed; 0 if the batch has none. */
    long seed() {
        Object value = batch.attribute("random_seed");
        if (value == null || value instanceof Long) {
            return value == null ? 0 : (Long) value;
        }
        throw wrong("random_seed", "must be an integer of at most 64 bits", "--random-seed");
    }

    /** The objective; the loss if the batch does not store one. */
    Objective objective() {
        Object value = batch.attribute("objective");
        if (value == null) {
            return Objective.parse("loss");
        }
        if (!(value instanceof String text)) {
            throw wrong("objective", "must name a column, such as loss or -acc", "--minimize or --maximize");
        }
        return checked("objective", "--minimize or --maximize", () -> Objective.parse(text));
    }

    /** A list; empty if the batch has none. */
    List<?> list(String name) {
        Object value = batch.attribute(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "must be a list");
    }

    /** A list of flags with their values; empty if the batch has none. */
    List<Map<?, ?>> points(String name) {
        if (!list(name).stream().allMatch(Map.class::isInstance)) {
            throw wrong(name, "must be a list of maps of flags");
        }
        return list(name).stream().<Map<?, ?>>map(point -> (Map<?, ?>) point).toList();
    }

    /** Parses an attribute; an error names the run and the attribute. */
    <T> T checked(String name, String option, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (GuildException e) {
            throw new GuildException(
                    subject(name) + " cannot be used: " + e.getMessage() + " " + remedy(name, option), e);
        }
    }

    GuildException wrong(String name, String rule, String option) {
        return new GuildException(problem(name, rule) + " " + remedy(name, option));
    }

    private GuildException wrong(String name, String rule) {
        return new GuildException(problem(name, rule) + " Correct " + file(name) + ".");
    }

    private String problem(String name, String rule) {
        String text = FlagEncoder.encode(batch.attribute(name));
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return subject(name) + " is " + shown + ", but " + rule + ".";
    }

    private String subject(String name) {
        return "Run " + batch.id().brief() + ": its attribute '" + name + "'";
    }

    private String remedy(String name, String option) {
        return "Correct " + file(name) + ", or give " + option + ".";
    }

    private Path file(String name) {
        return batch.guildDir().resolve("attrs").resolve(name);
    }
}
