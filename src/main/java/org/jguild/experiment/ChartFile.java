package org.jguild.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jguild.chart.Chart;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;

/**
 * A file for a chart, whose name determines its format.
 *
 * @param file the path of the file
 * @param name the file as the user named it
 */
public record ChartFile(Path file, String name) {

    private static final List<String> ENDINGS = List.of(".svg", ".png", ".html", ".json");

    /**
     * Creates a chart file from its name.
     *
     * @param directory the directory of a relative name
     * @param name ends with {@code .svg}, {@code .png}, {@code .html} or {@code .json}
     * @return the file
     * @throws GuildException if charts cannot be written in the format of its ending
     */
    public static ChartFile of(Path directory, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().noneMatch(lower::endsWith)) {
            throw new GuildException(
                    "'" + name + "': the name of a chart file must end with .svg, .png, .html or .json.");
        }
        return new ChartFile(NamedFile.of(directory, name), name);
    }

    /**
     * Writes a chart.
     *
     * @param chart the chart
     * @throws GuildException if the file cannot be written, or this Java runtime cannot draw a {@code .png}
     */
    public void write(Chart chart) {
        byte[] content = content(chart, name.toLowerCase(Locale.ROOT));
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new GuildException("Cannot write '" + name + "': " + Reasons.of(e) + ".", e);
        }
    }

    private static byte[] content(Chart chart, String lower) {
        if (lower.endsWith(".png")) {
            return chart.toPng();
        }
        String text;
        if (lower.endsWith(".svg")) {
            text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + chart.toSvg() + "\n";
        } else {
            text = lower.endsWith(".html") ? chart.toHtml() : chart.toJson() + "\n";
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
