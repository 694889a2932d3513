package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({
        "1b, \\x1b",
        "00, \\x00",
        "07, \\x07",
        "08, \\x08",
        "0d, \\x0d",
        "7f, \\x7f",
        "80, \\x80",
        "9b, \\x9b",
        "9d, \\x9d",
        "061c, \\u061c",
        "200f, \\u200f",
        "2028, \\u2028",
        "202e, \\u202e",
        "2066, \\u2066",
        "2069, \\u2069",
    })
    void controlCharactersAreShownAsEscapes(String code, String shown) {
        String text = "a" + (char) Integer.parseInt(code, 16) + "[31mb\n";
        assertThat(VisibleText.of(text)).isEqualTo("a" + shown + "[31mb\n");
    }

    @Test
    void otherTextIsUnchanged() {
        String text = "Zeile 1\n\tä € 𝄞 · ★ שלום \\x1b é\u00a0x\n";
        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @Test
    void lineBreaksAndTabsOfALineBecomeEscapes() {
        assertThat(VisibleText.line("a\n\tb\u001b")).isEqualTo("a\\x0a\\x09b\\x1b");
    }
}
