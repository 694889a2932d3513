package org.jguild.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static Domain domain(String name, List<TrialRow> rows) {
        List<Object> values = rows.stream()
                .map(row -> row.flags().get(name))
                .filter(value -> value != null)
                .toList();
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
        return domain.isLogarithmic() ? Axis.log(flag) : Axis.linear(flag);
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
