package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A range with a word or a truth value at one end is a choice of the two ends, for every optimizer. */
@Tag("slow")
class RangesOfWordsTest {

    private static final List<String> OPTIMIZERS =
            List.of("random", "gp", "forest", "gbrt", "tpe", "cmaes", "sobol", "grid");

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void operations() {
        notebook = new Notebook(folder);
        notebook.functions.put("length", FunctionOperation.of("length", trial -> String.valueOf(
                        trial.flags().get("x"))
                .length()));
        notebook.functions.put("silent", FunctionOperation.of("silent", trial -> null));
        notebook.functions.put("failing", FunctionOperation.of("failing", trial -> {
            throw new IllegalStateException("no");
        }));
    }

    private List<String> problems(String line) {
        try {
            notebook.guild(line);
            return List.of();
        } catch (GuildException e) {
            return List.of(); // One sentence.
        } catch (RuntimeException e) {
            return List.of(line + ": " + e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a:b]",
                "[true:false]",
                "[no:yes]",
                "[1:a]",
                "[a:1]",
                "[1.5:a]",
                "[true:1]",
                "[a:a]",
                "[a:b:b]",
                "[a:b:c]",
                "[a:b:1]",
                "[1:2:a]",
                "[1:2:true]",
                "[true:false:true]",
                "uniform[a:b]",
                "uniform[true:false]",
                "uniform[1:a]",
                "uniform[a:b:b]",
                "uniform[1:2:a]",
                "loguniform[a:b]",
                "loguniform[true:false]",
                "loguniform[1:a]",
                "loguniform[1:2:a]",
                "loguniform[a:b:1]",
                "[null:a]",
                "[null:null]",
                "uniform[null:1]",
                "['1':'2']",
                "[a:b:null]",
                "[1:2:null]",
                "[nan:1]",
                "[inf:1]",
                "[a:.inf]",
            })
    void noOptimizerTripsOverIt(String range) {
        List<String> problems = new ArrayList<>();
        for (String optimizer : OPTIMIZERS) {
            String options = " -m 4 --no-store -o " + optimizer;
            for (String operation : List.of("length", "silent", "failing")) {
                problems.addAll(problems("run " + operation + " x=" + range + options));
            }
            problems.addAll(problems("run length x=" + range + " y=[1:9]" + options));
            problems.addAll(problems("run length x=" + range + " y=[1,2] z=[0.0:1.0]" + options));
        }
        problems.addAll(problems("run length x=" + range + " -m 4 --no-store"));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"[a:b],random", "[true:false],gp", "[1:a:1],tpe", "[a:b:c],forest", "[a:b],grid"})
    void neitherDoesARestartOrAChart(String range, String optimizer) {
        List<String> problems = new ArrayList<>();
        for (String operation : List.of("length", "silent", "failing")) {
            problems.addAll(problems("run " + operation + " x=" + range + " y=[0.0:1.0] -m 5 -o " + optimizer));
        }
        for (Run run : notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .map(RunSnapshot::run)
                .toList()) {
            problems.addAll(problems("run --restart " + run.id().value() + " -m 2"));
            if (run.operation().startsWith("length")) {
                for (String chart : List.of("slice", "parallel", "contour", "importance", "acquisition")) {
                    problems.addAll(problems("plot " + chart + " " + run.id().value()));
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private Set<Object> values() {
        return notebook.runs().stream()
                .filter(run -> !run.isBatch())
                .map(run -> run.flags().get("x"))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>((a, b) -> String.valueOf(a).compareTo(String.valueOf(b)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "gp", "forest", "gbrt", "tpe", "cmaes", "sobol"})
    void bothEndsAreTriedAndNothingElse(String optimizer) {
        notebook.guild("run length x=[abc:z] -m 8 -o " + optimizer);
        assertThat(values()).containsExactly("abc", "z");
    }

    @Test
    void aRestartKeepsTheChoiceAndItsFirstValue() {
        notebook.guild("run length x=[true:7:7] -m 1");
        assertThat(values()).containsExactly(7L);
        Run batch = notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .map(RunSnapshot::run)
                .findFirst()
                .orElseThrow();
        notebook.guild("run --restart " + batch.id().value() + " -m 9");
        assertThat(values()).containsExactly(7L, true);
        assertThat(notebook.notices).last().asString().contains("random search").endsWith("x=[true:7:7]");
    }
}
