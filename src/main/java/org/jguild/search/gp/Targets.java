package org.jguild.search.gp;

/** Objectives as a model likes them: mean 0 and standard deviation 1, and free of the last bits that machines differ in. */
final class Targets {

    private static final int DROPPED_BITS = 17;

    private final double unit;
    private final double mean;
    private final double deviation;

    private Targets(double unit, double mean, double deviation) {
        this.unit = unit;
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Learns the scale of some objectives. */
    static Targets of(double[] objectives) {
        double unit = 0;
        for (double objective : objectives) {
            unit = Math.max(unit, Math.abs(round(objective)));
        }
        Targets plain = new Targets(unit == 0 ? 1 : unit, 0, 1);
        double[] scaled = plain.standardize(objectives);
        double mean = sum(scaled) / scaled.length;
        double[] squares = new double[scaled.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (scaled[i] - mean) * (scaled[i] - mean);
        }
        double deviation = Math.sqrt(sum(squares) / squares.length);
        return new Targets(plain.unit, mean, deviation > 1e-10 ? deviation : 1);
    }

    double[] standardize(double[] objectives) {
        double[] targets = new double[objectives.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = (round(objectives[i]) / unit - mean) / deviation;
        }
        return targets;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
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
