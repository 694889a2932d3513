package org.jguild.search.cma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpectrumTest {

    private static final double[][] COVARIANCE = {{4, 1, 0.5}, {1, 2, -0.3}, {0.5, -0.3, 1}};

    @Test
    void colouredDrawsHaveTheCovariance() {
        Spectrum spectrum = Spectrum.of(COVARIANCE);
        double[][] sum = new double[3][3];
        for (int k = 0; k < 3; k++) {
            double[] draw = new double[3];
            draw[k] = 1;
            double[] coloured = spectrum.colour(draw);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sum[i][j] += coloured[i] * coloured[j];
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            assertThat(sum[i]).containsExactly(COVARIANCE[i], within(1e-12));
        }
    }

    @Test
    void whiteningTakesTheColourAwayUpToATurn() {
        Spectrum spectrum = Spectrum.of(COVARIANCE);
        double[] draws = {0.3, -1.2, 2};
        assertThat(Vectors.length(spectrum.whiten(spectrum.colour(draws))))
                .isCloseTo(Vectors.length(draws), within(1e-12));
    }

    @Test
    void aMatrixThatRoundingMadeSingularStillHasAxes() {
        Spectrum spectrum = Spectrum.of(new double[][] {{1, 1}, {1, 1 - 1e-17}});
        assertThat(spectrum.condition()).isGreaterThan(1e7);
        assertThat(spectrum.colour(new double[] {1, 1})).doesNotContain(Double.NaN);
    }
}
