package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFlagsTest {

    record Config(long seed, int epochs) {}

    private static Config created(String seed) throws Exception {
        TreeMap<String, Object> values = new TreeMap<>();
        values.put("epochs", 3L);
        values.put("seed", FlagDecoder.decode(seed));
        return new RecordFlags<>(Config.class).create(FlagValues.of(values));
    }

    @Test
    void aLongTakesWhatAnIntIsTooSmallFor() throws Exception {
        assertThat(created("9000000000000000000")).isEqualTo(new Config(9_000_000_000_000_000_000L, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    null | There is no flag 'seed'
                    word | seed=word is not a whole number of at most 64 bits.
                    1.5 | seed=1.5 is not a whole number of at most 64 bits.
                    10000000000000000000 | seed=10000000000000000000 is not a whole number of at most 64 bits.
                    """)
    void aLongRefusesWhatItCannotHold(String seed, String message) {
        assertThatThrownBy(() -> created(seed))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(message);
    }
}
