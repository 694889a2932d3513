package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "train.py: loss by trial (gp), train.py-loss-by-trial-gp",
        "../../etc/passwd, etc-passwd",
        ".profile, profile",
        "'<b>', b",
        "'***', chart",
        "Größe nach Versuch, größe-nach-versuch"
    })
    void theNameFollowsTheTitle(String title, String name) {
        assertThat(FileNames.of(title)).isEqualTo(name);
    }

    @Property
    void theNameIsSafe(@ForAll String title) {
        assertThat(FileNames.of(title))
                .matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*")
                .hasSizeLessThanOrEqualTo(120);
    }
}
