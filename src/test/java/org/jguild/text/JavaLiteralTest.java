package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;

class JavaLiteralTest {

    @Test
    void writesEveryKindOfValue() {
        assertThat(JavaLiteral.of(7L)).isEqualTo("7");
        assertThat(JavaLiteral.of(-5_000_000_000L)).isEqualTo("-5000000000L");
        assertThat(JavaLiteral.of(new BigInteger("9223372036854775808")))
                .isEqualTo("new java.math.BigInteger(\"9223372036854775808\")");
        assertThat(JavaLiteral.of(List.of(true, Double.NEGATIVE_INFINITY, Double.NaN, 1e-7)))
                .isEqualTo("List.of(true, Double.NEGATIVE_INFINITY, Double.NaN, 1.0E-7)");
        assertThat(JavaLiteral.of(Map.of("k", Map.of()))).isEqualTo("Map.of(\"k\", Map.of())");
    }

    @Test
    void theCompilerReadsTheTextThatWasWritten() {
        StringBuilder all = new StringBuilder("\\u0041 \u0085\u2028é😀");
        for (char c = 0; c < 0x80; c++) {
            all.append(c);
        }
        all.append("7\u00017");
        try (JShell shell = JShell.create()) {
            SnippetEvent event = shell.eval(JavaLiteral.string(all.toString()) + ".hashCode()")
                    .get(0);
            assertThat(event.value()).isEqualTo(String.valueOf(all.toString().hashCode()));
        }
    }
}
