package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CholeskyTest {

    private static final int SIZE = 7;

    @Test
    void theSolutionSolves() {
        double[][] matrix = positive(1);
        double[] b = {1, -2, 3, 0, 0.5, 7, -1};
        double[] x = Cholesky.of(matrix).solve(b);
        for (int i = 0; i < SIZE; i++) {
            assertThat(Cholesky.dot(matrix[i], x, SIZE)).isCloseTo(b[i], within(1e-10));
        }
    }

    @Test
    void theInverseIsInverse() {
        double[][] matrix = positive(2);
        double[][] inverse = Cholesky.of(matrix).inverse();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double sum = 0;
                for (int k = 0; k < SIZE; k++) {
                    sum += matrix[i][k] * inverse[Math.max(k, j)][Math.min(k, j)];
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-10));
            }
        }
    }

    @Test
    void theDeterminantIsThatOfAKnownMatrix() {
        double half = Cholesky.of(new double[][] {{4}, {2, 3}}).halfLogDeterminant();
        assertThat(half).isCloseTo(Math.log(8) / 2, within(1e-15));
    }

    @Test
    void aSingularMatrixGetsALittleMore() {
        double[] x = Cholesky.of(new double[][] {{2}, {2, 2}, {2, 2, 2}}).solve(new double[] {2, 2, 2});
        assertThat(x[0] + x[1] + x[2]).isCloseTo(1, within(1e-6));
    }

    /** A random positive matrix, given in full. */
    private static double[][] positive(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] factor = new double[SIZE][SIZE];
        for (double[] row : factor) {
            for (int j = 0; j < SIZE; j++) {
                row[j] = random.nextDouble(-1, 1);
            }
        }
        double[][] matrix = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                matrix[i][j] = Cholesky.dot(factor[i], factor[j], SIZE) + (i == j ? 0.1 : 0);
            }
        }
        return matrix;
    }
}
