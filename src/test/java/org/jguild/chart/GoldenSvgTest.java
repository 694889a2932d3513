package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Charts do not change by accident. After an intended change, {@code mvn -pl src test -Dtest=GoldenSvgTest
 * -Djguild.golden=write} writes the files again; review the difference before a commit. The documents show the same files.
 */
class GoldenSvgTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void aChartEqualsItsFile(ChartKind kind) throws IOException {
        // One element per line makes differences readable.
        String svg = Samples.of(kind).toSvg().replace("><", ">\n<") + "\n";
        List<Path> files = List.of(
                ROOT.resolve("src/test/resources/org/jguild/chart/" + kind.shownAs() + ".svg"),
                ROOT.resolve("docs/images/chart-" + kind.shownAs() + ".svg"));
        for (Path file : files) {
            if ("write".equals(System.getProperty("jguild.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, svg);
            }
            assertThat(svg).isEqualTo(Files.readString(file));
        }
    }
}
