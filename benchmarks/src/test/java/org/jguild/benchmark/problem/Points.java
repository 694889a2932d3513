package org.jguild.benchmark.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** Points of problems, for tests. */
final class Points {

    private Points() {}

    /** Reads {@code x=1 y=2}, or the numbers alone in the order of the flags. */
    static FlagValues parse(SearchSpace space, String text) {
        List<String> names = new ArrayList<>(space.domains().keySet());
        TreeMap<String, Object> values = new TreeMap<>();
        for (String word : text.split(" ", -1)) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? names.get(values.size()) : word.substring(0, equals);
            values.put(name, FlagDecoder.decode(word.substring(equals + 1)));
        }
        return new FlagValues(values);
    }

    /** The point at a place of the unit cube. */
    static FlagValues at(SearchSpace space, double[] place) {
        TreeMap<String, Object> values = new TreeMap<>();
        space.domains().forEach((name, domain) -> values.put(name, domain.fromUnit(place[values.size()])));
        return new FlagValues(values);
    }

    /** A random place of the unit cube. */
    static double[] random(SearchSpace space, SplittableRandom random) {
        return random.doubles(space.domains().size()).toArray();
    }
}
