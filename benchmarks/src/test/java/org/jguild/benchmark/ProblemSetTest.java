package org.jguild.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jguild.benchmark.problem.Problem;
import org.jguild.benchmark.problem.Problems;
import org.jguild.flag.SearchKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemSetTest {

    @ParameterizedTest
    @EnumSource(names = {"TUNE", "HELD_OUT"})
    void halfOfTheLiteratureHasSomethingOfEverything(ProblemSet set) {
        List<Problem> problems = set.problems();

        assertThat(problems).hasSize(8);
        assertThat(problems.stream().filter(problem -> dimensions(problem) >= 6))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(problems.stream().filter(problem -> dimensions(problem) > 15))
                .hasSize(1);
        assertThat(problems.stream().filter(ProblemSetTest::isMixed)).hasSize(2);
        assertThat(problems.stream().filter(problem -> problem.noise() > 0)).hasSize(2);
    }

    @Test
    void noProblemIsInTwoSets() {
        assertThat(ProblemSet.ALL.problems())
                .extracting(Problem::name)
                .doesNotHaveDuplicates()
                .hasSize(35);
        assertThat(ProblemSet.ALL.problems()).containsAll(ProblemSet.OPEN.problems());
        assertThat(ProblemSet.TUNE.problems()).doesNotContainAnyElementsOf(ProblemSet.HELD_OUT.problems());
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsFoundByItsName(ProblemSet set) {
        assertThat(set.problems()).allSatisfy(problem -> {
            assertThat(problem.name()).matches("[a-z0-9-]+");
            assertThat(Problems.find(problem.name())).isSameAs(problem);
        });
    }

    private static int dimensions(Problem problem) {
        return problem.space().searched().size();
    }

    private static boolean isMixed(Problem problem) {
        return problem.space().domains().values().stream()
                .anyMatch(domain -> domain.isInteger() || domain.kind() == SearchKind.GRID);
    }
}
