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
    },
    /** Half of the problems from the literature, by which our optimizers may be tuned. */
    TUNE {
        @Override
        List<Problem> problems() {
            return Problems.TUNE;
        }
    },
    /** The other half, which nothing is tuned by. */
    HELD_OUT {
        @Override
        List<Problem> problems() {
            return Problems.HELD_OUT;
        }
    },
    /** Those of one kind of structure each, which were named before anything was measured on them. */
    STRUCTURE {
        @Override
        List<Problem> problems() {
            return Problems.STRUCTURE;
        }
    },
    /** All problems. */
    ALL {
        @Override
        List<Problem> problems() {
            return Problems.ALL;
        }
    };

    abstract List<Problem> problems();
}
