package org.jguild.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.Fixed;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.LogIntegerRange;
import org.jguild.flag.LogUniformRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jspecify.annotations.Nullable;

/** Derives a search space and axes from the flags of trials. */
final class TrialSpace {

    /** Minimum ratio of the largest to the smallest number for a logarithmic axis. */
    private static final double MIN_LOG_RATIO = 100;

    /** Maximum relative position of the median for a logarithmic axis: most numbers are near the smallest one. */
    private static final double MAX_LOG_MEDIAN = 0.1;

    private TrialSpace() {}

    /** The smallest search space that contains all trials. */
    static SearchSpace enclosing(List<TrialRow> rows) {
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.flags().values().keySet()));
        TreeMap<String, Domain> domains = new TreeMap<>();
        for (String name : names) {
            domains.put(name, domain(name, rows));
        }
        return new SearchSpace(domains);
    }

    /** The smallest space that contains the trials and the space of their search; it has the scales of the search. */
    static SearchSpace union(SearchSpace enclosing, SearchSpace searched, List<TrialRow> rows) {
        TreeMap<String, Domain> domains = new TreeMap<>(enclosing.domains());
        searched.domains().forEach((name, domain) -> {
            if (domain.isSearched()) {
                domains.put(name, union(domain, values(name, rows)));
            }
        });
        return new SearchSpace(domains);
    }

    private static Domain union(Domain searched, List<Object> values) {
        boolean contained = values.stream().allMatch(searched::contains);
        if (contained && !isListOfNumbers(searched)) {
            return searched;
        }
        List<Object> all = new ArrayList<>(values);
        if (searched.isCategorical()) {
            all.addAll(searched.categories());
            return ofValues(all);
        }
        all.add(requireNonNull(searched.fromUnit(0)));
        all.add(requireNonNull(searched.fromUnit(1)));
        Domain domain = ofValues(all);
        return domain.isLogarithmic() == searched.isLogarithmic() ? domain : domain.scaled(searched.isLogarithmic());
    }

    /** The same space with a linear or logarithmic scale for a flag whose values are numbers. */
    static SearchSpace scaled(SearchSpace space, String flag, boolean logarithmic) {
        TreeMap<String, Domain> domains = new TreeMap<>(space.domains());
        domains.computeIfPresent(flag, (name, domain) -> domain.scaled(logarithmic));
        domains.putIfAbsent(flag, new Fixed(null));
        return new SearchSpace(domains);
    }

    private static List<Object> values(String name, List<TrialRow> rows) {
        return rows.stream()
                .map(row -> row.flags().get(name))
                .filter(value -> value != null)
                .toList();
    }

    private static Domain domain(String name, List<TrialRow> rows) {
        return ofValues(values(name, rows));
    }

    private static Domain ofValues(List<Object> values) {
        if (new HashSet<>(values).size() < 2) {
            return new Fixed(values.isEmpty() ? null : values.get(0));
        }
        if (!values.stream().allMatch(TrialSpace::isFiniteNumber)) {
            List<Object> distinct = new ArrayList<>(new HashSet<>(values));
            distinct.sort(Comparator.comparing(Labels::value)
                    .thenComparing(value -> value.getClass().getName()));
            return new Choices(distinct);
        }
        return numbers(values);
    }

    private static boolean isFiniteNumber(@Nullable Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    private static Domain numbers(List<Object> values) {
        double[] sorted = values.stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .sorted()
                .toArray();
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (!(low < high)) {
            return new Fixed(values.get(0));
        }
        boolean logarithmic = low > 0
                && high / low >= MIN_LOG_RATIO
                && sorted[sorted.length / 2] - low < MAX_LOG_MEDIAN * (high - low);
        if (values.stream().allMatch(Long.class::isInstance)) {
            return logarithmic
                    ? new LogIntegerRange((long) low, (long) high, null, "")
                    : new IntegerRange((long) low, (long) high, null, "");
        }
        return logarithmic ? new LogUniformRange(low, high, null, "") : new UniformRange(low, high, null, "");
    }

    /** Whether the values of a list are numbers, which a numeric axis shows better than categories. */
    static boolean isListOfNumbers(Domain domain) {
        return domain.isSearched()
                && domain.isCategorical()
                && domain.categories().stream().allMatch(TrialSpace::isFiniteNumber);
    }

    /** The axis of a flag. */
    static Axis axis(String flag, Domain domain) {
        boolean categorical = domain.isSearched()
                ? domain.isCategorical() && !isListOfNumbers(domain)
                : domain.stored() != null && !isFiniteNumber(domain.stored());
        if (categorical) {
            return Axis.of(
                    flag,
                    domain.categories().stream().distinct().map(Labels::value).toList());
        }
        Axis axis = domain.isLogarithmic() ? Axis.log(flag) : Axis.linear(flag);
        return ranged(domain.isInteger() ? axis.ofIntegers() : axis, domain);
    }

    /** The axis with the range of the domain: that of the search, also if the trials at its ends have failed. */
    private static Axis ranged(Axis axis, Domain domain) {
        if (!domain.isSearched() || domain.isCategorical()) {
            return axis;
        }
        return axis.withRangeOf(DoubleStream.of(
                coordinate(domain.fromUnit(0), domain, axis), coordinate(domain.fromUnit(1), domain, axis)));
    }

    /** The value of a flag as a coordinate of its axis; NaN if the axis cannot show it. */
    static double coordinate(@Nullable Object value, Domain domain, Axis axis) {
        if (axis.scale() == Scale.CATEGORY) {
            List<Object> distinct = domain.categories().stream().distinct().toList();
            int index = distinct.indexOf(value);
            return index < 0 ? Double.NaN : index;
        }
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
