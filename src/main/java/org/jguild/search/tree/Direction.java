package org.jguild.search.tree;

/** How the predicted objective, which is minimized, changes along a flag. */
public enum Direction {
    /** A larger value of the flag raises it. */
    INCREASING,
    /** A larger value of the flag lowers it. */
    DECREASING,
    /** It rises and falls. */
    MIXED,
    /** The values of the flag have no order, or the objective does not depend on it. */
    NONE;

    /** The minimum share of the net change in the total variation of a monotone curve; a forest is not smooth. */
    private static final double MIN_NET_SHARE = 0.7;

    /** The direction of a curve. */
    static Direction of(double[] curve) {
        double variation = 0;
        for (int i = 1; i < curve.length; i++) {
            variation += Math.abs(curve[i] - curve[i - 1]);
        }
        double net = curve.length == 0 ? 0 : curve[curve.length - 1] - curve[0];
        if (!(variation > 0)) {
            return NONE;
        }
        if (Math.abs(net) < MIN_NET_SHARE * variation) {
            return MIXED;
        }
        return net > 0 ? INCREASING : DECREASING;
    }
}
