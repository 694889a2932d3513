package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    @ParameterizedTest
    @CsvSource({
        "90, PT90S, 90s",
        "90s, PT90S, 90s",
        "120, PT2M, 2m",
        "10m, PT10M, 10m",
        "1.5h, PT90M, 90m",
        "2d, PT48H, 2d",
        "36h, PT36H, 36h",
        "0.25s, PT0.25S, 0.25s",
        ".5m, PT30S, 30s",
        "1 H, PT1H, 1h",
        "999999999d, PT23999999976H, 999999999d"
    })
    void aTimeHasANumberAndAUnit(String text, Duration limit, String written) {
        assertThat(TimeLimit.parse(text)).hasValue(new TimeLimit(limit));
        assertThat(new TimeLimit(limit).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0m", "-5", "ten", "10x", "1h30m", "1e3", "0.0000000001", "."})
    void anyOtherTextIsRejected(String text) {
        assertThat(TimeLimit.parse(text)).isEmpty();
    }

    @Property
    void theTextOfALimitIsParsedToAnEqualLimit(@ForAll @LongRange(min = 1, max = 1L << 59) long nanos) {
        TimeLimit limit = new TimeLimit(Duration.ofNanos(nanos));

        assertThat(TimeLimit.parse(limit.text())).hasValue(limit);
    }
}
