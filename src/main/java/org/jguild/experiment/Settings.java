package org.jguild.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;

/** What a user chose for a session; gone when it ends. May be used by several threads. */
public final class Settings {

    private static final String PLOTLY = "plotly";

    private volatile PlotlySource plotly = PlotlySource.INLINE;

    /** Makes the settings that hold while nothing is chosen. */
    public Settings() {}

    /** Where the program comes from that draws charts. */
    public enum PlotlySource {
        /** From the notebook itself, which carries it once. */
        INLINE,
        /** From the network, so that the notebook stays small. */
        CDN
    }

    /**
     * Gives where the program comes from that draws charts.
     *
     * @return inline while nothing is chosen
     */
    public PlotlySource plotly() {
        return plotly;
    }

    /**
     * Changes one setting.
     *
     * @param assignment its name and value, as {@code plotly=cdn}
     * @throws GuildException if there is no such setting or it has no such value
     */
    public void set(String assignment) {
        int equals = assignment.indexOf('=');
        String name = equals < 0 ? assignment : assignment.substring(0, equals);
        if (!name.equals(PLOTLY)) {
            throw new GuildException("Unknown setting '" + name + "'" + Nearest.hint(name, List.of(PLOTLY)));
        }
        String value = assignment.substring(equals + 1);
        plotly = Arrays.stream(PlotlySource.values())
                .filter(source -> equals >= 0 && text(source).equals(value))
                .findFirst()
                .orElseThrow(
                        () -> new GuildException("Setting '" + assignment + "': write plotly=inline or plotly=cdn."));
    }

    /**
     * Returns the settings as the command reads them.
     *
     * @return one line per setting
     */
    public String text() {
        return PLOTLY + "=" + text(plotly) + "\n";
    }

    private static String text(PlotlySource source) {
        return source.name().toLowerCase(Locale.ROOT);
    }
}
