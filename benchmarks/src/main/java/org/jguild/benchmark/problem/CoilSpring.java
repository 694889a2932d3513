package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * The volume of wire in a coil spring under compression: the number of coils, the coil's diameter, one of the wires in
 * stock, six limits. Best with 9 coils of diameter 1.2230410 from wire of 0.283 inch.
 *
 * <p>Source: Sandgren, Journal of Mechanical Design 112, 1990. Wires thinner than the least diameter allowed are left out.
 * What exceeds a limit costs in proportion, enough to leave the optimum where it is.
 */
final class CoilSpring implements Problem {

    private static final double SHEAR_MODULUS = 1.15e7;
    private static final double LOAD = 1000;
    private static final double PRELOAD = 300;
    private static final double PENALTY = 20;

    @Override
    public String name() {
        return "coil-spring";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of(
                "coils", Spaces.integer(1, 40),
                "diameter", Spaces.real(0.6, 3),
                "wire", Spaces.choice(0.207, 0.225, 0.244, 0.263, 0.283, 0.307, 0.331, 0.362, 0.394, 0.4375, 0.5));
    }

    @Override
    public double value(FlagValues flags) {
        double coils = Spaces.number(flags, "coils");
        double diameter = Spaces.number(flags, "diameter");
        double wire = Spaces.number(flags, "wire");
        double ratio = diameter / wire;
        double stiffness = SHEAR_MODULUS * StrictMath.pow(wire, 4) / (8 * coils * StrictMath.pow(diameter, 3));
        double correction = (4 * ratio - 1) / (4 * ratio - 4) + 0.615 / ratio;
        double stress = 8 * correction * LOAD * diameter / (Math.PI * StrictMath.pow(wire, 3));
        double free = LOAD / stiffness + 1.05 * (coils + 2) * wire;
        double excess = Spaces.excess(stress, 189_000)
                + Spaces.excess(free, 14)
                + Spaces.excess(diameter + wire, 3)
                + Spaces.excess(3, ratio)
                + Spaces.excess(PRELOAD / stiffness, 6)
                + Spaces.excess(1.25, (LOAD - PRELOAD) / stiffness);
        return Math.PI * Math.PI * diameter * wire * wire * (coils + 2) / 4 + PENALTY * excess;
    }

    @Override
    public double minimum() {
        return 2.658559165969;
    }
}
