package org.jguild.benchmark.problem;

import java.util.List;
import org.jguild.error.GuildException;
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

    private Problems() {}

    /**
     * Finds a problem.
     *
     * @param name its name
     * @return the problem of that name
     * @throws GuildException if there is none
     */
    public static Problem find(String name) {
        return OPEN.stream()
                .filter(problem -> problem.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new GuildException("Unknown problem '" + name + "'"
                        + Nearest.hint(name, OPEN.stream().map(Problem::name).toList())));
    }
}
