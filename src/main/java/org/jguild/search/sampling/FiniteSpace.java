package org.jguild.search.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** Counts and lists the points of a space that has few. */
public final class FiniteSpace {

    private FiniteSpace() {}

    /**
     * Tells whether a space has no point at all.
     *
     * @param space the space
     * @return whether one of its flags has an empty list
     */
    public static boolean isEmpty(SearchSpace space) {
        return space.domains().values().stream().anyMatch(domain -> domain.size() == 0);
    }

    /**
     * Counts the points of a space.
     *
     * @param space the space
     * @param atMost the largest number of interest
     * @return the number of points, values listed twice counted twice; empty when there are more than {@code atMost}
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
     * Lists every point of a space.
     *
     * @param space a space of few points
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
        // The domains that are left are integers, and they know how to count only through their places.
        List<Object> values = new ArrayList<>();
        long low = ((Number) domain.fromUnit(0)).longValue();
        for (long i = 0; i < domain.size(); i++) {
            values.add(low + i);
        }
        return values;
    }
}
