package org.jguild.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * Creates a chart file from its name.
     *
     * @param directory the directory of a relative name
     * @param name ends with {@code .svg}, {@code .html} or {@code .json}
     * @return the file
     * @throws GuildException if charts cannot be written in the format of its ending
     */
    public static ChartFile of(Path directory, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".svg") && !lower.endsWith(".html") && !lower.endsWith(".json")) {
            throw new GuildException("'" + name + "': the name of a chart file must end with .svg, .html or .json.");
        }
        return new ChartFile(NamedFile.of(directory, name), name);
    }

    /**
     * Writes a chart.
     *
     * @param chart the chart
     * @throws GuildException if the file cannot be written
     */
    public void write(Chart chart) {
        String lower = name.toLowerCase(Locale.ROOT);
        String text;
        if (lower.endsWith(".svg")) {
            text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + chart.toSvg() + "\n";
        } else {
            text = lower.endsWith(".html") ? chart.toHtml() : chart.toJson() + "\n";
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new GuildException("Cannot write '" + name + "': " + Reasons.of(e) + ".", e);
        }
    }
}
