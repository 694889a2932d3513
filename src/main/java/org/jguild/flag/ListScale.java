package org.jguild.flag;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The scale of a list of numbers such as {@code [16, 32, 64, 128]}: linear, or logarithmic, whichever has the more even distances
 * between neighbours. If both are uneven, as for {@code [0, 0.001, 0.1]}, all neighbours are equally far from each other.
 */
final class ListScale {

    /** Two values have no order that a model could use. */
    private static final int MIN_VALUES = 3;

    /** From this ratio of the standard deviation of the distances to their mean on, a scale is uneven. */
    private static final double UNEVEN = 0.8;

    private ListScale() {}

    /**
     * Returns the positions of the values.
     *
     * @param values any values
     * @return for each value its position, from 0 for the least to 1 for the greatest; empty if they are not at least three
     *     different finite numbers
     */
    static double[] positions(List<?> values) {
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i) instanceof Number number ? number.doubleValue() : Double.NaN;
        }
        double[] sorted = Arrays.stream(numbers).distinct().sorted().toArray();
        if (sorted.length < MIN_VALUES || !Arrays.stream(sorted).allMatch(Double::isFinite)) {
            return new double[0];
        }
        double linear = unevenness(sorted);
        double logarithmic = sorted[0] > 0
                ? unevenness(Arrays.stream(sorted).map(StrictMath::log).toArray())
                : Double.POSITIVE_INFINITY;
        if (Math.min(linear, logarithmic) > UNEVEN) {
            return Arrays.stream(numbers)
                    .map(number -> Arrays.binarySearch(sorted, number) / (sorted.length - 1.0))
                    .toArray();
        }
        return scaled(numbers, logarithmic < linear ? StrictMath::log : DoubleUnaryOperator.identity(), sorted);
    }

    private static double[] scaled(double[] numbers, DoubleUnaryOperator scale, double[] sorted) {
        double low = scale.applyAsDouble(sorted[0]);
        double high = scale.applyAsDouble(sorted[sorted.length - 1]);
        return Arrays.stream(numbers)
                .map(number -> (scale.applyAsDouble(number) - low) / (high - low))
                .toArray();
    }

    /** Returns the ratio of the standard deviation of the distances between neighbours to their mean. */
    private static double unevenness(double[] sorted) {
        int count = sorted.length - 1;
        double mean = (sorted[count] - sorted[0]) / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double difference = sorted[i + 1] - sorted[i] - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / count) / mean;
    }
}
