package org.jguild.chart;

import java.util.stream.DoubleStream;

/**
 * An interval of an axis, in positions of its scale.
 *
 * @param low the lower end
 * @param high the upper end, greater than low
 */
record Interval(double low, double high) {

    private static final double MARGIN = 0.04;
    private static final int DECIMALS = 5;

    /** Larger positions would overflow in computations. */
    private static final double MAX_POSITION = 1e300;

    /** The interval that contains all values up to 1e300 in size, with a margin; from 0 to 1 if there are none. */
    static Interval around(DoubleStream values, Scale scale) {
        double[] finite = values.map(scale::position)
                .filter(position -> Math.abs(position) <= MAX_POSITION)
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

    /** The interval with a margin on each side that is a share of its length. */
    Interval widened(double share) {
        double margin = share * (high - low);
        return new Interval(low - margin, high + margin);
    }

    /** The smallest interval that contains this one and a position, with a margin next to the position. */
    Interval with(double position) {
        double margin = MARGIN * (high - low);
        return new Interval(position < low ? position - margin : low, position > high ? position + margin : high);
    }

    /** Rounds a value to the resolution of an image: to 1/100000 of the interval, or to five digits on a logarithmic axis. */
    double rounded(double value, Scale scale) {
        if (scale == Scale.LOG || !Double.isFinite(value)) {
            return Numbers.rounded(value);
        }
        return Numbers.rounded(value, DECIMALS - (int) Math.floor(Math.log10(high - low)));
    }
}
