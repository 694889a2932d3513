package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersInTextsAreOrderedByValue() {
        assertThat(List.of("p10", "p2", "p1", "q", "p", "p02", "p123456789012345678901").stream()
                        .sorted(NaturalOrder.INSTANCE))
                .containsExactly("p", "p1", "p02", "p2", "p10", "p123456789012345678901", "q");
    }

    @Property
    void onlyEqualTextsAreEqualAndTheOrderIsTransitive(
            @ForAll @FewDigits String a, @ForAll @FewDigits String b, @ForAll @FewDigits String c) {
        NaturalOrder order = NaturalOrder.INSTANCE;
        assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
            assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    @CharRange(from = '/', to = '2')
    @StringLength(max = 5)
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    private @interface FewDigits {}
}
