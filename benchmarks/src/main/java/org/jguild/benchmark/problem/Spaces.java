package org.jguild.benchmark.problem;

import java.util.List;
import java.util.TreeMap;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.LogUniformRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;

/** How problems write down their flags. */
final class Spaces {

    private Spaces() {}

    /** A domain for each name, name and domain in turn. */
    static SearchSpace of(Object... namesAndDomains) {
        TreeMap<String, Domain> domains = new TreeMap<>();
        for (int i = 0; i < namesAndDomains.length; i += 2) {
            domains.put((String) namesAndDomains[i], (Domain) namesAndDomains[i + 1]);
        }
        return new SearchSpace(domains);
    }

    /** Real flags x00, x01 and so on, all between the same bounds. */
    static SearchSpace cube(int dimensions, double low, double high) {
        TreeMap<String, Domain> domains = new TreeMap<>();
        for (int i = 0; i < dimensions; i++) {
            domains.put(String.format("x%02d", i), real(low, high));
        }
        return new SearchSpace(domains);
    }

    static Domain real(double low, double high) {
        return new UniformRange(low, high, null, "[" + low + ":" + high + "]");
    }

    static Domain log(double low, double high) {
        return new LogUniformRange(low, high, null, "loguniform[" + low + ":" + high + "]");
    }

    static Domain integer(long low, long high) {
        return new IntegerRange(low, high, null, "[" + low + ":" + high + "]");
    }

    static Domain choice(Object... values) {
        return new Choices(List.of(values));
    }

    /** The value of a numeric flag. */
    static double number(FlagValues flags, String name) {
        return ((Number) flags.get(name)).doubleValue();
    }

    /** The values of the flags of a {@link #cube}. */
    static double[] numbers(FlagValues flags) {
        return flags.values().values().stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .toArray();
    }

    static double square(double x) {
        return x * x;
    }

    /** By what share a positive number is above its limit; 0 when it is not. */
    static double excess(double number, double limit) {
        return Math.max(0, number / limit - 1);
    }
}
