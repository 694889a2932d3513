package org.jguild.search.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Objectives as a model likes them: mean 0 and standard deviation 1, free of the last bits that machines differ in, and, in
 * some forms, with the bad values drawn in. Objectives that span decades would leave a model no eye for differences among
 * the good ones; so those worse than a knee count by their logarithm there.
 */
public final class Targets {

    private static final int DROPPED_BITS = 17;

    private static final double GREATEST_LOGARITHM = 100;

    private final double unit;
    private final Standard raw;
    private final double knee;
    private final double width;
    private final Standard drawn;

    private Targets(double unit, Standard raw, double knee, double width, Standard drawn) {
        this.unit = unit;
        this.raw = raw;
        this.knee = knee;
        this.width = width;
        this.drawn = drawn;
    }

    /** What turns values into ones with mean 0 and standard deviation 1. */
    private record Standard(double mean, double deviation) {

        private static final Standard NONE = new Standard(0, 1);

        static Standard of(double[] values) {
            double mean = Arrays.stream(values).reduce(0, Double::sum) / values.length;
            double squares = 0;
            for (double value : values) {
                squares += (value - mean) * (value - mean);
            }
            double deviation = Math.sqrt(squares / values.length);
            return new Standard(mean, deviation > 1e-10 ? deviation : 1);
        }

        double of(double value) {
            return (value - mean) / deviation;
        }

        double inverse(double value) {
            return value * deviation + mean;
        }
    }

    /**
     * Learns the scale of some objectives and leaves their proportions alone.
     *
     * @param objectives finite numbers, at least one
     * @return the plain form
     */
    public static Targets of(double[] objectives) {
        double unit = 0;
        for (double objective : objectives) {
            unit = Math.max(unit, Math.abs(round(objective)));
        }
        Targets scaled = new Targets(unit == 0 ? 1 : unit, Standard.NONE, Double.POSITIVE_INFINITY, 1, Standard.NONE);
        Standard standard = Standard.of(scaled.standardize(objectives));
        return new Targets(scaled.unit, standard, Double.POSITIVE_INFINITY, 1, Standard.NONE);
    }

    /**
     * Gives the forms that some objectives may take: as they are, drawn in from the median on, and from the lower quartile
     * on. Where most objectives are alike there are fewer.
     *
     * @param objectives finite numbers, at least one
     * @return the forms, the plain one first
     */
    public static List<Targets> forms(double[] objectives) {
        Targets plain = of(objectives);
        double[] sorted = plain.standardize(objectives);
        Arrays.sort(sorted);
        List<Targets> forms = new ArrayList<>(List.of(plain));
        for (int part : new int[] {2, 4}) {
            double knee = sorted[sorted.length / part];
            double width = knee - sorted[0];
            if (width > 1e-9) {
                Targets bent = new Targets(plain.unit, plain.raw, knee, width, Standard.NONE);
                Standard standard = Standard.of(bent.standardize(objectives));
                forms.add(new Targets(plain.unit, plain.raw, knee, width, standard));
            }
        }
        return forms;
    }

    /**
     * Standardises objectives.
     *
     * @param objectives in the units of those that the form was made of
     * @return a target for each
     */
    public double[] standardize(double[] objectives) {
        return Arrays.stream(objectives).map(this::standardize).toArray();
    }

    private double standardize(double objective) {
        double target = raw.of(round(objective) / unit);
        double beyond = (target - knee) / width;
        return drawn.of(beyond > 0 ? knee + width * StrictMath.log1p(beyond) : target);
    }

    /**
     * Gives the objective that a target stands for.
     *
     * @param target a standardised value
     * @return what {@link #standardize} makes the target of, up to rounding; never so large that it overflows
     */
    public double objective(double target) {
        double bent = drawn.inverse(target);
        double beyond = (bent - knee) / width;
        double straight = beyond > 0 ? knee + width * StrictMath.expm1(Math.min(beyond, GREATEST_LOGARITHM)) : bent;
        return raw.inverse(straight) * unit;
    }

    /**
     * Tells how much the form stretches the objectives: the sum of the logarithms of its derivatives there, beside those of
     * the plain form. Likelihoods of two forms can be compared when it is added to their logarithms.
     *
     * @param objectives those that the form was made of
     * @return the sum, 0 for the plain form
     */
    public double logStretch(double[] objectives) {
        double sum = 0;
        for (double objective : objectives) {
            double beyond = (raw.of(round(objective) / unit) - knee) / width;
            sum -= StrictMath.log(drawn.deviation()) + (beyond > 0 ? StrictMath.log1p(beyond) : 0);
        }
        return sum;
    }

    /**
     * Gives a variance in units of the plain form.
     *
     * @param objectiveVariance in squared units of the objective
     * @return the variance of the targets
     */
    public double variance(double objectiveVariance) {
        double scale = unit * raw.deviation();
        return objectiveVariance / scale / scale;
    }

    /**
     * Rounds to 36 significant bits. The same program in another language computes the same loss up to its last bits; a
     * search should not part ways over them.
     */
    static double round(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long half = 1L << (DROPPED_BITS - 1);
        double rounded = Double.longBitsToDouble((bits + half) >>> DROPPED_BITS << DROPPED_BITS);
        return Double.isFinite(rounded) ? rounded : Double.longBitsToDouble(bits >>> DROPPED_BITS << DROPPED_BITS);
    }
}
