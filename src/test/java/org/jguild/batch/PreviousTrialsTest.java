package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagParser;
import org.jguild.flag.FlagType;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.run.ActiveRun;
import org.jguild.run.NewRun;
import org.jguild.run.Objective;
import org.jguild.run.Opref;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviousTrialsTest {

    private static final Opref TRAIN = new Opref("script", "/project", "", "", "train.py");
    private static final SearchSpace SPACE = FlagParser.space(
            "train.py",
            List.of(
                    FlagDefinition.of("noise", FlagType.NUMBER, 0L),
                    FlagDefinition.of("note", FlagType.ANY, null),
                    FlagDefinition.of("x", FlagType.NUMBER, 0.1)),
            Assignment.parse(List.of("x=[-1.0:1.0]")),
            false);

    @TempDir
    Path home;

    private RunStore store;

    @BeforeEach
    void open() {
        store = new RunStore(home, Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "train.py | abc  | x=0.5 noise=0         | loss: 1   | 0   | sourcecode operation",
                "train.py | abc  | x=1 noise=0.0         | loss: 1   | 0   | sourcecode operation",
                "train.py | abc  | x=1 noise=0 note=null | loss: 1   | 0   | sourcecode operation",
                "train.py | abc  | x=1 noise=0 old=null  | loss: 1   | 0   | sourcecode operation",
                "train.py | new  | x=0.5 noise=0         | loss: 1   | 0   | operation",
                "train.py | null | x=0.5 noise=0         | loss: 1   | 0   | operation",
                "other.py | abc  | x=0.5 noise=0         | loss: 1   | 0   | none",
                "train.py | abc  | x=1.5 noise=0         | loss: 1   | 0   | none",
                "train.py | abc  | x=0.5 noise=1         | loss: 1   | 0   | none",
                "train.py | abc  | x=0.5                 | loss: 1   | 0   | none",
                "train.py | abc  | noise=0               | loss: 1   | 0   | none",
                "train.py | abc  | x=0.5 noise=0 more=1  | loss: 1   | 0   | none",
                "train.py | abc  | x=abc noise=0         | loss: 1   | 0   | none",
                "train.py | abc  | x=0.5 noise=0         | loss: nan | 0   | none",
                "train.py | abc  | x=0.5 noise=0         | acc: 1    | 0   | none",
                "train.py | abc  | x=0.5 noise=0         | loss: 1   | 3   | none",
                "train.py | abc  | x=0.5 noise=0         | loss: 1   | -15 | none",
            })
    void aRunIsUsedIfItCouldBeATrialOfTheSearch(
            String operation, String digest, String flags, String printed, int status, String expected) {
        Run run = run(operation, digest, flags, printed, status);

        for (PreviousTrials previous : PreviousTrials.values()) {
            assertThat(find(previous, "abc"))
                    .as(previous.shownAs())
                    .isEqualTo(expected.contains(previous.shownAs()) ? List.of(run.snapshot()) : List.of());
        }
    }

    @Test
    void anOperationWithoutSourceCodeMatchesNoRun() {
        Run run = run("train.py", null, "x=0.5 noise=0", "loss: 1", 0);

        assertThat(find(PreviousTrials.SOURCECODE, null)).isEmpty();
        assertThat(find(PreviousTrials.OPERATION, null)).containsExactly(run.snapshot());
    }

    @Test
    void theOldestComesFirst() {
        Run first = run("train.py", "abc", "x=0.5 noise=0", "loss: 1", 0);
        Run second = run("train.py", "abc", "x=0.25 noise=0", "loss: 2", 0);

        assertThat(find(PreviousTrials.SOURCECODE, "abc")).containsExactly(first.snapshot(), second.snapshot());
    }

    private List<RunSnapshot> find(PreviousTrials previous, String digest) {
        return previous.find(store, TRAIN, digest, SPACE, Objective.parse("loss"));
    }

    private Run run(String operation, String digest, String flags, String printed, int status) {
        Map<String, Object> values = new HashMap<>();
        FlagParser.space("", List.of(), Assignment.parse(List.of(flags.split(" "))), true)
                .fixed()
                .values()
                .forEach(values::put);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("sourcecode_digest", digest);
        Opref opref = new Opref("script", "/elsewhere", "", "", operation);
        Run run = store.create(new NewRun(opref, FlagValues.of(values), "", attributes, List.of()));
        try (ActiveRun active = ActiveRun.start(run, List.of(), Map.of(), Clock.systemUTC())) {
            byte[] line = (printed + "\n").getBytes(StandardCharsets.UTF_8);
            active.output(false, line, line.length);
            active.finish(status);
        }
        return run;
    }
}
