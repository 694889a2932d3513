package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that the Python tool wrote are read as it reads them. */
class GuildRunsTest {

    @TempDir
    private Path temp;

    private RunStore store;

    @BeforeEach
    void openStore() throws IOException {
        store = new RunStore(GuildHomeSample.copyTo(temp), Clock.systemUTC());
    }

    private RunSnapshot run(String id) {
        return store.find(new RunId(id)).orElseThrow();
    }

    @Test
    void listsRunsNewestFirst() {
        assertThat(store.runs().stream().map(run -> run.id().brief()))
                .containsExactly(
                        "990aac32", "8bbc3bf7", "50de146e", "82114ff4", "e612dc5c", "482a5330", "c5d87e31", "08ee903d");
    }

    @Test
    void readsTheStatus() {
        assertThat(run(GuildHomeSample.SINGLE).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run(GuildHomeSample.FAILED).status()).isEqualTo(RunStatus.ERROR);
        assertThat(run(GuildHomeSample.STOPPED).status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(run(GuildHomeSample.STAGED).status()).isEqualTo(RunStatus.STAGED);
        assertThat(run(GuildHomeSample.BATCH).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run(GuildHomeSample.BATCH).run().proto().status()).isEqualTo(RunStatus.PENDING);
    }

    @Test
    void readsExitStatusAndTimes() {
        assertThat(run(GuildHomeSample.FAILED).exitStatus()).hasValue(3);
        assertThat(run(GuildHomeSample.STOPPED).exitStatus()).hasValue(-15);
        assertThat(run(GuildHomeSample.STAGED).exitStatus()).isEmpty();
        assertThat(run(GuildHomeSample.SINGLE).initializedMicros()).hasValue(1795430750754858L);
        assertThat(run(GuildHomeSample.SINGLE).startedMicros()).hasValue(1795430752391009L);
        assertThat(run(GuildHomeSample.SINGLE).stoppedMicros()).hasValue(1795430752940158L);
        assertThat(run(GuildHomeSample.STAGED).stoppedMicros()).isEmpty();
    }

    @Test
    void readsFlagsLabelAndAttributes() {
        RunSnapshot single = run(GuildHomeSample.SINGLE);
        assertThat(single.flags())
                .isEqualTo(FlagValues.NONE.with("epochs", 3L).with("noise", 0L).with("x", 0.25));
        assertThat(single.label()).isEqualTo("a single run");
        assertThat(single.attribute("tags")).isEqualTo(List.of("demo", "model"));
        assertThat(single.attribute("random_seed")).isEqualTo(1560136137L);
        assertThat(single.attribute("nosuch")).isNull();
        assertThat(run(GuildHomeSample.GUILDFILE).flags().get("msg")).isEqualTo(false);
        assertThat(run(GuildHomeSample.BATCH).label())
                .isEqualTo(
                        "acq-func=gp_hedge kappa=1.96 noise=gaussian prev-trials=sourcecode random-starts=3 xi=0.05");
    }

    @Test
    void namesTheOperation() {
        assertThat(run(GuildHomeSample.SINGLE).operation()).isEqualTo("train.py");
        assertThat(run(GuildHomeSample.GUILDFILE).operation()).isEqualTo("fit");
        assertThat(run(GuildHomeSample.BATCH).operation()).isEqualTo("train.py+gp");
        assertThat(run(GuildHomeSample.BATCH).opref())
                .isEqualTo(new Opref("builtin", "guildai", "0.9.1", "skopt", "gp"));
    }

    @Test
    void writesAnOprefAsItWasRead() throws IOException {
        for (RunSnapshot run : store.runs()) {
            assertThat(run.opref().text())
                    .isEqualTo(Files.readString(run.run().guildDir().resolve("opref")));
        }
    }

    @Test
    void readsScalars() {
        RunSnapshot single = run(GuildHomeSample.SINGLE);
        assertThat(single.scalars().keySet()).containsExactly("loss", "lr_used");
        ScalarSummary rate = single.scalars().get("lr_used");
        assertThat(rate.first()).isEqualTo((double) 0.1f);
        assertThat(rate.firstStep()).isZero();
        assertThat(rate.last()).isEqualTo((double) 0.0333333f);
        assertThat(rate.lastStep()).isEqualTo(2);
        assertThat(rate.min()).isEqualTo(rate.last());
        assertThat(rate.max()).isEqualTo(rate.first());
        assertThat(rate.count()).isEqualTo(3);
        assertThat(rate.avg()).isCloseTo((0.1 + 0.05 + 0.0333333) / 3, within(1e-8));
        assertThat(run(GuildHomeSample.FAILED).scalars()).isEmpty();
    }

    @Test
    void readsAllEventFilesOfABatchThatWasStartedTwice() {
        ScalarSummary loss = run(GuildHomeSample.BATCH).scalars().get("loss");
        assertThat(loss.count()).isEqualTo(8);
    }

    @Test
    void readsPrintedAttributesApartFromScalars() {
        RunSnapshot run = run(GuildHomeSample.GUILDFILE);
        assertThat(run.scalars().keySet()).containsExactly("loss");
        assertThat(run.printedAttributes()).containsExactly(Map.entry("lr_used", "0.0333333"));
    }

    @Test
    void listsTrialsInTheOrderOfCreation() {
        assertThat(store.trials(run(GuildHomeSample.BATCH).run()).stream()
                        .map(run -> run.id().value()))
                .containsExactlyElementsOf(GuildHomeSample.TRIALS);
    }

    @Test
    void readsOutput() {
        assertThat(run(GuildHomeSample.FAILED).run().output()).isEqualTo("about to fail\n");
        assertThat(run(GuildHomeSample.STAGED).run().output()).isEmpty();
    }

    @Test
    void leavesTheStoreAsItWas() throws IOException {
        store.runs().forEach(RunSnapshot::status);
        store.runs().forEach(RunSnapshot::scalars);
        store.reconcile();
        assertThat(run(GuildHomeSample.STAGED).run().guildDir().resolve("attrs/exit_status"))
                .doesNotExist();
        assertThat(temp.resolve("runs")).isDirectoryNotContaining("glob:**/.unfinished");
    }
}
