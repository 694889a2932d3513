package org.jguild.search.cma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EigenBasisTest {

    private static final double[][] COVARIANCE = {{4, 1, 0.5}, {1, 2, -0.3}, {0.5, -0.3, 1}};

    @Test
    void transformedDrawsHaveTheCovariance() {
        EigenBasis basis = EigenBasis.of(COVARIANCE);
        double[][] sum = new double[3][3];
        for (int k = 0; k < 3; k++) {
            double[] draw = new double[3];
            draw[k] = 1;
            double[] transformed = basis.transform(draw);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sum[i][j] += transformed[i] * transformed[j];
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            assertThat(sum[i]).containsExactly(COVARIANCE[i], within(1e-12));
        }
    }

    @Test
    void whiteningInvertsTheTransformUpToARotation() {
        EigenBasis basis = EigenBasis.of(COVARIANCE);
        double[] draws = {0.3, -1.2, 2};
        assertThat(Vectors.norm(basis.whiten(basis.transform(draws)))).isCloseTo(Vectors.norm(draws), within(1e-12));
    }

    @Test
    void aMatrixThatRoundingMadeSingularStillHasAxes() {
        EigenBasis basis = EigenBasis.of(new double[][] {{1, 1}, {1, 1 - 1e-17}});
        assertThat(basis.axisRatio()).isGreaterThan(1e7);
        assertThat(basis.transform(new double[] {1, 1})).doesNotContain(Double.NaN);
    }
}
