package org.jguild.benchmark.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableProblemTest {

    @TempDir
    Path folder;

    private TableProblem table(String suite, String direction, float... values) throws IOException {
        Files.writeString(
                folder.resolve("t.json"),
                """
                {"name": "t", "suite": "%s", "direction": "%s", "seeds": 2,
                 "flags": {"n": [1, 2.5, 4], "kind": ["b", "a"]}}
                """
                        .formatted(suite, direction));
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("t.f32.gz")))) {
            out.write(bytes.array());
        }
        return TableProblem.all(folder).get(0);
    }

    private static FlagValues point(Object n, String kind) {
        return FlagValues.of(Map.of("n", n, "kind", kind));
    }

    @Test
    void theRegretIsThatOfTheMeanBetweenTheBestAndTheMedianPoint() throws IOException {
        float nan = Float.NaN;
        TableProblem table = table("any", "maximize", 1, 3, 0, 0, 4, nan, 5, 7, 3, 3, 1, 1);

        assertThat(table.name()).isEqualTo("t");
        assertThat(table.value(point(2.5, "a"))).isZero();
        assertThat(table.value(point(4L, "b"))).isCloseTo(0.75, within(1e-12));
        assertThat(table.value(point(1L, "b"))).isCloseTo(1, within(1e-12));
        assertThat(table.observe(point(2.5, "b"), new Random(1))).isEqualTo(-4);
        assertThat(table.observe(point(2.5, "a"), new Random(1))).isIn(-5.0, -7.0);
    }

    @Test
    void theLossesOfHpolibAreLogarithms() throws IOException {
        TableProblem table = table("hpolib", "minimize", 1, 1, 10, 10, 100, 100, 100, 100, 1000, 1000, 1000, 1000);

        assertThat(table.value(point(1L, "b"))).isZero();
        assertThat(table.value(point(1L, "a"))).isCloseTo(0.5, within(1e-12));
        assertThat(table.observe(point(4L, "a"), new Random(1))).isCloseTo(3, within(1e-6));
    }
}
