package org.jguild.chart;

import java.util.stream.DoubleStream;

/**
 * A stretch of an axis, in lengths of its scale.
 *
 * @param low where it begins
 * @param high where it ends, above low
 */
record Interval(double low, double high) {

    private static final double MARGIN = 0.04;
    private static final int DECIMALS = 5;

    /** Beyond this, lengths overflow. */
    private static final double GREATEST = 1e300;

    /** The stretch that shows all values, with a margin, up to 1e300; without any, 0 to 1. */
    static Interval around(DoubleStream values, Scale scale) {
        double[] finite = values.map(scale::length)
                .filter(length -> Math.abs(length) <= GREATEST)
                .toArray();
        if (finite.length == 0) {
            return new Interval(0, 1);
        }
        double low = DoubleStream.of(finite).min().orElseThrow();
        double high = DoubleStream.of(finite).max().orElseThrow();
        double margin = MARGIN * (high - low);
        if (!(margin > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
            margin = low == 0 ? 1 : 0.1 * Math.abs(low);
        }
        return new Interval(low - margin, high + margin);
    }

    /** A value as finely as a picture shows it: to a hundred-thousandth of the stretch, or to five digits on a logarithmic axis. */
    double rounded(double value, Scale scale) {
        if (scale == Scale.LOG || !Double.isFinite(value)) {
            return Numbers.rounded(value);
        }
        return Numbers.rounded(value, DECIMALS - (int) Math.floor(Math.log10(high - low)));
    }
}
