package org.jguild.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jguild.chart.Chart;
import org.jguild.error.GuildException;

/**
 * A file for a chart, whose name tells its form.
 *
 * @param file where it is written
 * @param name the file as the user named it
 */
record SavedChart(Path file, String name) {

    /**
     * Names a file.
     *
     * @throws GuildException if its ending is of no form that charts have
     */
    static SavedChart to(Path directory, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".svg") && !lower.endsWith(".html") && !lower.endsWith(".json")) {
            throw new GuildException(
                    "--save " + name + ": a chart is written as .svg, .html or .json; end the name so.");
        }
        return new SavedChart(directory.resolve(name), name);
    }

    /** Writes a chart, and says so. */
    String write(Chart chart) {
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
        return "Wrote '" + chart.title() + "' to " + name + "\n";
    }
}
