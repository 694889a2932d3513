package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jguild.experiment.Session;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.jguild.text.MagicWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines as operations of {@code %guild run}. */
class CommandLineMagicTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "\"python -m lab.fit --lr ${lr}\" lr=[0.1, 0.2]#python -m lab.fit --lr ${lr}#lr=[0.1, 0.2]",
                "'sh -c \"echo $1\" sh ${x}' x=1#sh -c \"echo $1\" sh ${x}#x=1",
                "\"sh -c 'echo $1' sh ${x}\" x=1#sh -c 'echo $1' sh ${x}#x=1",
                "\"sh -c \\\"echo a\\\" ${x}\" x=1#sh -c \"echo a\" ${x}#x=1",
                "\"fit ${fast:+--fast} --n {n}\" fast=yes#fit ${fast:+--fast} --n 7#fast=yes",
                "\"fit ${lr:+--lr ${lr}} ${m|default:a b}\" lr={n}#fit ${lr:+--lr ${lr}} ${m|default:a b}#lr=7"
            })
    void aCommandLineInQuotesIsOneWord(String line, String template, String flag) {
        List<String> words = Interpolation.expand(MagicWords.split("run " + line), name -> Optional.of(7));
        assertThat(words).startsWith("run", template);
        assertThat(String.join(" ", words.subList(2, words.size()))).isEqualTo(flag);
    }

    @Test
    void aCommandLineRunsOneTrialForEachValue() throws Exception {
        List<String> words = MagicWords.split("-H " + home
                + " run \"sh -c 'echo \\\"$1\\\"; echo loss: 1' sh 'a ${lr}' ${lr}\"" + " lr=['1 2', \"it's\"]");

        new GuildMagic(new RecordedFrontend(), new Session(), Clock.systemUTC()).run(words, "");

        assertThat(new RunStore(home, Clock.systemUTC()).runs())
                .filteredOn(run -> !run.isBatch())
                .extracting(RunSnapshot::flags)
                .extracting(flags -> flags.get("lr"))
                .containsExactlyInAnyOrder("1 2", "it's");
    }
}
