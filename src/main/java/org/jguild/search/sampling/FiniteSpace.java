package org.jguild.search.sampling;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** The number and the list of the points of a small space. */
public final class FiniteSpace {

    private FiniteSpace() {}

    /**
     * Whether a space has no points.
     *
     * @param space the space
     * @return whether one of its flags has an empty list
     */
    public static boolean isEmpty(SearchSpace space) {
        return space.domains().values().stream().anyMatch(domain -> domain.size() == 0);
    }

    /**
     * Returns the number of points of a space.
     *
     * @param space the space
     * @param atMost the maximum number
     * @return the number of points, with values listed twice counted twice; empty if it is greater than {@code atMost}
     */
    public static OptionalInt size(SearchSpace space, int atMost) {
        long size = 1;
        for (Domain domain : space.domains().values()) {
            if (domain.size() == 0) {
                return OptionalInt.of(0);
            }
            size = domain.size() > atMost ? atMost + 1L : Math.min(atMost + 1L, size * domain.size());
        }
        return size > atMost ? OptionalInt.empty() : OptionalInt.of((int) size);
    }

    /**
     * Returns all points of a space.
     *
     * @param space a space with few points
     * @return each point, the last flag by name varying fastest
     */
    public static List<FlagValues> points(SearchSpace space) {
        List<FlagValues> points = List.of(FlagValues.NONE);
        for (Map.Entry<String, Domain> flag : space.domains().entrySet()) {
            List<FlagValues> extended = new ArrayList<>();
            for (FlagValues point : points) {
                values(flag.getValue()).forEach(value -> extended.add(point.with(flag.getKey(), value)));
            }
            points = extended;
        }
        return points;
    }

    private static List<Object> values(Domain domain) {
        if (domain.isCategorical()) {
            return domain.categories();
        }
        // All other finite domains are integers.
        List<Object> values = new ArrayList<>();
        long low = ((Number) requireNonNull(domain.fromUnit(0))).longValue();
        for (long i = 0; i < domain.size(); i++) {
            values.add(low + i);
        }
        return values;
    }
}
