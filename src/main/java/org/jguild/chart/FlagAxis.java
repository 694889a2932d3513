package org.jguild.chart;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;

/**
 * The axis of a flag.
 *
 * @param flag the flag
 * @param domain its values
 * @param axis the axis
 */
record FlagAxis(String flag, Domain domain, Axis axis) {

    /** The distance of two categories in which their points are spread. */
    private static final double SPREAD = 0.4;

    /** Multiples of this number modulo 1 are spread evenly: the golden ratio. */
    private static final double GOLDEN = 0.6180339887498949;

    /** The axis of a flag of some trials. */
    static FlagAxis of(Trials trials, String flag) {
        Domain domain = requireNonNull(trials.space().domains().get(flag));
        return new FlagAxis(flag, domain, TrialSpace.axis(flag, domain));
    }

    /** The value of the flag as a coordinate of the axis; NaN if the axis cannot show it. */
    double at(TrialRow row) {
        return TrialSpace.coordinate(row.flags().get(flag), domain, axis);
    }

    /** The coordinate, moved slightly on an axis of categories so that trials of the same category do not cover each other. */
    double spread(TrialRow row) {
        if (axis.scale() != Scale.CATEGORY) {
            return at(row);
        }
        double share = row.number() * GOLDEN % 1;
        return Numbers.rounded(at(row) + SPREAD * (share - 0.5), 3);
    }

    /** The distance of two points along this axis, from 0 to 1, the length of the axis; of two categories it is 0 or 1. */
    double distance(FlagValues a, FlagValues b) {
        Object first = a.get(flag);
        Object second = b.get(flag);
        if (domain.isCategorical()) {
            return Objects.equals(first, second) ? 0 : 1;
        }
        return Math.abs(domain.toUnit(first) - domain.toUnit(second));
    }

    /** Whether a heat map over the flag has a cell for each value: of categories and of few integers. */
    boolean hasCells(int max) {
        return axis.scale() == Scale.CATEGORY
                || (axis.integers() && axis.scale() == Scale.LINEAR && domain.size() <= max);
    }

    /** Whether the axis can show the value of a trial. */
    boolean shows(TrialRow row) {
        return Double.isFinite(axis.scale().position(at(row)));
    }
}
