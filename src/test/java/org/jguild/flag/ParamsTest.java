package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParamsTest {

    @Test
    void aListMayHoldNull() {
        FlagValues flags = FlagValues.of(Map.of("layers", FlagDecoder.decode("[16, null]")));
        assertThat(new Params(flags).list("layers")).containsExactly(16L, null);
    }

    @Test
    void aSingleValueIsAListOfOne() {
        assertThat(new Params(FlagValues.of(Map.of("layers", 16L))).list("layers"))
                .isEqualTo(List.of(16L));
    }
}
