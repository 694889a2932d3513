package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jguild.error.GuildException;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(value = 900, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RestartAttributesTest {

    private static final List<String> NONSENSE = List.of(
            "-9",
            "0",
            "3",
            "2147483648",
            "99999999999",
            "-99999999999",
            "9223372036854775807",
            "123456789012345678901234567890",
            "0.5",
            "-0.5",
            ".nan",
            ".inf",
            "1e300",
            "true",
            "null",
            "''",
            "x",
            "\"-1h\"",
            "'0'",
            "\"a\\e[31mb\"",
            "[]",
            "[1, -2, null]",
            "[[x]]",
            "[{x: 1}, {y: [2]}, {}, {x: true}]",
            "{}",
            "{x: 1}",
            "{x: '[1:2'}",
            "{kappa: -1, random-starts: -5, xi: x, acq-func: 7, noise: .nan, prev-trials: [1]}",
            "2026-11-30");

    @TempDir
    Path folder;

    private Notebook notebook;
    private Run batch;

    @BeforeEach
    void makeBatch() {
        notebook = new Notebook(folder);
        notebook.functions.put("f", FunctionOperation.of("f", trial -> String.valueOf(
                        trial.flags().get("x"))
                .length()));
        notebook.guild("run f x=[0.0:1.0] -o gp -m 1 --prune median --try x=0.5");
        batch = notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .map(RunSnapshot::run)
                .findFirst()
                .orElseThrow();
    }

    private void write(String attribute, String value) throws IOException {
        Files.writeString(batch.guildDir().resolve("attrs").resolve(attribute), value + "\n");
    }

    private CommandResult restart(String options) {
        return notebook.guild("run --restart " + batch.id().value() + " " + options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_failures",
                "no_improvement",
                "time_limit",
                "parallel",
                "max_trials",
                "random_seed",
                "objective",
                "try",
                "informed_by",
                "prune",
                "prune_after",
                "flags",
            })
    void whatMakesNoSenseIsNamed(String attribute) throws IOException {
        for (String value : NONSENSE) {
            write(attribute, value);
            try {
                restart(attribute.equals("max_trials") ? "" : "-m 1");
            } catch (GuildException e) {
                assertThat(e.getMessage())
                        .as(attribute + ": " + value)
                        // What is no map of flags is no run, whatever is asked of it.
                        .containsPattern("^Run " + batch.id().brief() + "(: its attribute '" + attribute
                                + "' | cannot be read \\(flags )");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label",
                "tags",
                "../proto/.guild/attrs/flags",
                "../proto/.guild/attrs/user_flags",
                "../proto/.guild/attrs/trials",
                "../proto/.guild/attrs/random_seed",
            })
    void otherNonsenseIsASentence(String attribute) throws IOException {
        for (String value : NONSENSE) {
            write(attribute, value);
            try {
                restart("-m 1");
            } catch (GuildException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max_failures | -9 | is -9, but must be a number of trials of at least 1. | --max-failures",
                "no_improvement | 0 | is 0, but must be a number of trials of at least 1. | --no-improvement",
                "parallel | 99999999999 | is 99999999999, but must be a number of trials of at least 1. | --parallel",
                "max_trials | 0 | is 0, but must be a number of trials of at least 1. | --max-trials",
                "time_limit | -1h | is -1h, but must be a time of more than 0 such as 90s, 10m, 1.5h or 2d. | --time-limit",
                "random_seed | x | is x, but must be an integer of at most 64 bits. | --random-seed",
                "objective | [x] | is [x], but must name a column, such as loss or -acc. | --minimize or --maximize",
                "objective | 'a, b' | cannot be used: Objective 'a, b' has 2 columns; name one. | --minimize or --maximize",
                "prune | x | cannot be used: Unknown pruning rule 'x' (known: median, asha, none). | --prune",
                "prune_after | -1 | is -1, but must be a step, or 0 for none. | --prune-after",
                "flags | {kappa: -1} | cannot be used: -Fo kappa=-1: give a number of at least 0. | the flag by -Fo",
            })
    void theSentenceSaysHowToMendIt(String attribute, String value, String problem, String option) throws IOException {
        write(attribute, value.equals("a, b") ? "'a, b'" : value);
        assertThatThrownBy(() -> restart(attribute.equals("max_trials") ? "" : "-m 1"))
                .isInstanceOf(GuildException.class)
                .hasMessage("Run " + batch.id().brief() + ": its attribute '" + attribute + "' " + problem + " Correct "
                        + batch.guildDir().resolve("attrs").resolve(attribute) + ", or give " + option + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "max_failures, --max-failures 3",
        "no_improvement, --no-improvement 3",
        "parallel, --parallel 1",
        "time_limit, --time-limit 1h",
        "random_seed, --random-seed 1",
        "objective, --minimize f",
        "prune, --prune none",
        "prune_after, --prune-after 1",
    })
    void anOptionTakesItsPlace(String attribute, String option) throws IOException {
        write(attribute, "[nonsense]");
        restart("-m 1 " + option);
        assertThat(notebook.runs()).hasSize(3);
    }

    @Test
    void aTimeLimitNeedsNoQuotes() throws IOException {
        write("time_limit", "90");
        restart("-m 1");
        assertThat(notebook.runs()).hasSize(3);
    }
}
