package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours that follow the quantiles of observed values, so that a few extreme values do not take most of the colours.
 *
 * @param quantiles the deciles of the values, ascending and all different, at least two
 */
record QuantileColours(List<Double> quantiles) {

    private static final int PARTS = 10;

    QuantileColours {
        quantiles = List.copyOf(quantiles);
    }

    /** The colours for observed values, of which at least two differ. */
    static QuantileColours of(List<Double> observed) {
        double[] sorted =
                observed.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        List<Double> quantiles = new ArrayList<>();
        for (int i = 0; i <= PARTS; i++) {
            double position = (double) i / PARTS * (sorted.length - 1);
            int below = Math.min((int) position, sorted.length - 2);
            double value = sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
            if (quantiles.isEmpty() || value > quantiles.get(quantiles.size() - 1)) {
                quantiles.add(value);
            }
        }
        return new QuantileColours(quantiles);
    }

    /** Where a value is on the colour scale, from 0 for the lowest observed value to 1 for the highest one. */
    double share(double value) {
        int last = quantiles.size() - 1;
        for (int i = 0; i < last; i++) {
            double next = quantiles.get(i + 1);
            if (value < next) {
                double here = quantiles.get(i);
                return (i + Math.max(0, value - here) / (next - here)) / last;
            }
        }
        return 1;
    }

    /** The value at a place of the colour scale. */
    double value(double share) {
        double position = share * (quantiles.size() - 1);
        int below = Math.min((int) position, quantiles.size() - 2);
        return quantiles.get(below) + (position - below) * (quantiles.get(below + 1) - quantiles.get(below));
    }

    /** The places on the colour scale that separate two colours, ascending. */
    List<Double> levels() {
        return IntStream.range(1, PARTS).mapToObj(i -> (double) i / PARTS).toList();
    }

    /** The colour between the level of this index and the next one; for index -1, below the first level. */
    String colour(int level) {
        return at((level + 1.5) / PARTS);
    }

    /** The colour at a place of the colour scale. */
    static String at(double share) {
        return Palette.between(Palette.HEAT, share);
    }
}
