package org.jguild.benchmark;

import java.util.List;
import org.jguild.benchmark.problem.Problem;
import org.jguild.benchmark.problem.Problems;

/** Groups of problems. */
enum ProblemSet {
    /** Those on which other tools were measured too. */
    OPEN {
        @Override
        List<Problem> problems() {
            return Problems.OPEN;
        }
    };

    abstract List<Problem> problems();
}
