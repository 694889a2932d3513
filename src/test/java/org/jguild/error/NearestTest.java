package org.jguild.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("gp", "random", "bayesian");

    @ParameterizedTest
    @CsvSource({"gpp,gp", "randon,random", "BAYESIAN,bayesian", "baysian,bayesian"})
    void findsTheMostSimilarWord(String typed, String meant) {
        assertThat(Nearest.find(typed, KNOWN)).contains(meant);
    }

    @Test
    void findsNothingIfNoWordIsSimilar() {
        assertThat(Nearest.find("elephant", KNOWN)).isEmpty();
    }

    @Test
    void hintListsTheKnownWordsAndSuggestsOne() {
        assertThat(Nearest.hint("gpp", KNOWN)).isEqualTo(" (known: gp, random, bayesian). Did you mean 'gp'?");
        assertThat(Nearest.hint("gpp", List.of())).isEqualTo(".");
    }
}
