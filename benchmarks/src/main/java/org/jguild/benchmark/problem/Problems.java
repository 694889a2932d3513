package org.jguild.benchmark.problem;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jguild.error.Nearest;

/** The problems there are. */
public final class Problems {

    /** Those on which other tools were measured too. */
    public static final List<Problem> OPEN = List.of(
            new GuideWave("guide1d", 0),
            new GuideWave("guide1d-noisy", 0.1),
            new Branin(),
            new Hartmann3(),
            new Rosenbrock2(),
            new LogUniform2d(),
            new Mixed());

    private static final List<Problem> LITERATURE = List.of(
            new Hartmann6(),
            new Levy8(),
            new Ackley10(),
            new StyblinskiTang8(),
            new Ellipsoid20(),
            new Powell16(),
            new Griewank6(),
            new Michalewicz5(),
            new PressureVessel(),
            new CoilSpring(),
            new FunctionMix(),
            new NetworkTuning(),
            new CamelNoisy(),
            new McCormickNoisy(),
            new GoldsteinPrice(),
            new Beale());

    /** Those by which our optimizers may be tuned; like HELD_OUT in dimensions, kinds of flags, noise and decades. */
    public static final List<Problem> TUNE = everyOther(0);

    /** Those that show what tuning is worth elsewhere: nothing is ever chosen by them. */
    public static final List<Problem> HELD_OUT = everyOther(1);

    /** Those of one kind of structure each – separable, ill-conditioned, with many valleys – in 2, 5 and 10 dimensions, without noise. */
    public static final List<Problem> STRUCTURE = List.of(
            new Cigar2(),
            new GriewankRosenbrock2(),
            new Gallagher2(),
            new Rastrigin5(),
            new RotatedEllipsoid5(),
            new Zakharov5(),
            new Schwefel5(),
            new Ellipsoid10(),
            new Rosenbrock10(),
            new Schaffer10());

    /** Those whose optimum is on the border of the space. */
    public static final List<Problem> BORDER = List.of(new Slope5());

    /** Those that report values while a trial runs. */
    public static final List<CurveProblem> CURVES = List.of(new Curves());

    /** All of them. */
    public static final List<Problem> ALL = Stream.of(OPEN, TUNE, HELD_OUT, STRUCTURE, BORDER, CURVES)
            .<Problem>flatMap(List::stream)
            .toList();

    private Problems() {}

    /**
     * Finds a problem.
     *
     * @param name its name
     * @return the problem of that name
     * @throws org.jguild.error.GuildException if there is none
     */
    public static Problem find(String name) {
        return ALL.stream()
                .filter(problem -> problem.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown(
                        "problem", name, ALL.stream().map(Problem::name).toList()));
    }

    private static List<Problem> everyOther(int first) {
        return IntStream.iterate(first, i -> i < LITERATURE.size(), i -> i + 2)
                .mapToObj(LITERATURE::get)
                .toList();
    }
}
