package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jguild.ChildJvm;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class PngImageTest {

    private static BufferedImage image(Chart chart) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(chart.toPng()));
    }

    private static long pixels(BufferedImage image, Color colour) {
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == colour.getRGB())
                        .count())
                .sum();
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void anImageHasTwiceThePixelsOfTheSvg(ChartKind kind) throws IOException {
        Chart chart = Samples.of(kind);
        Element svg = new SvgReader(chart.toSvg()).document().getDocumentElement();

        BufferedImage image = image(chart);
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * SvgReader.number(svg, "width")));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * SvgReader.number(svg, "height")));
    }

    @Test
    void theBackgroundIsWhiteAndLinesAndTextAreDrawn() throws IOException {
        BufferedImage image = image(Samples.of(ChartKind.HISTORY));

        assertThat(new Color(image.getRGB(1, 1))).isEqualTo(Color.WHITE);
        assertThat(pixels(image, Color.decode(Palette.colour(Palette.VERMILION))))
                .isGreaterThan(500);
        // The title is the text in the first rows.
        BufferedImage title = image.getSubimage(0, 0, image.getWidth(), 60);
        assertThat(pixels(title, Color.decode(SvgTheme.ON_WHITE.ink()))).isGreaterThan(50);
    }

    /** Draws a chart in a JVM of its own and prints the size, or why it cannot. */
    static final class Drawing {
        public static void main(String[] words) {
            try {
                System.out.println(
                        Charts.history("loss", false, List.of(2.0, 1.0)).toPng().length > 1000);
            } catch (GuildException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void aJvmThatCannotDrawSaysSoInOneSentence() throws Exception {
        assertThat(drawnElsewhere(List.of()))
                .startsWith("This Java runtime cannot draw a .png image (")
                .endsWith("or save an .svg instead.")
                .doesNotContain("\n");
        assertThat(drawnElsewhere(List.of("-Djava.awt.headless=true"))).isEqualTo("true");
    }

    /** In a JVM with the address of a display that does not exist. */
    private static String drawnElsewhere(List<String> options) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(ChildJvm.words(Drawing.class, options, List.of()));
        builder.environment().put("DISPLAY", ":98");
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return output.strip();
    }

    @Test
    void aThousandTrialsAreDrawn() throws IOException {
        assertThat(image(Charts.parallel(Samples.network(1000), List.of())).getWidth())
                .isEqualTo(1520);
    }
}
