package org.jguild.experiment;

import java.util.List;
import org.jguild.error.Nearest;
import org.jguild.text.Named;

/** The settings of a session, which are lost when it ends. Thread-safe. */
public final class Settings {

    private static final String PLOTLY = "plotly";

    private volatile PlotlySource plotly = PlotlySource.INLINE;

    /** Creates the default settings. */
    public Settings() {}

    /** The source of Plotly, the program that draws charts. */
    public enum PlotlySource implements Named {
        /** The notebook itself, which stores it once. */
        INLINE,
        /** The network, so that the notebook stays small. */
        CDN
    }

    /**
     * Returns the source of Plotly, the program that draws charts.
     *
     * @return the chosen source; by default inline
     */
    public PlotlySource plotly() {
        return plotly;
    }

    /**
     * Changes one setting.
     *
     * @param assignment its name and value, as {@code plotly=cdn}
     * @throws org.jguild.error.GuildException if there is no such setting or it has no such value
     */
    public void set(String assignment) {
        int equals = assignment.indexOf('=');
        String name = equals < 0 ? assignment : assignment.substring(0, equals);
        if (!name.equals(PLOTLY)) {
            throw Nearest.unknown("setting", name, List.of(PLOTLY));
        }
        plotly = Named.find(equals < 0 ? "" : assignment.substring(equals + 1), PlotlySource.values())
                .orElseThrow(() -> Nearest.unknown("setting", assignment, assignments()));
    }

    /**
     * Returns the possible settings in the syntax of the command.
     *
     * @return each name with each of its values, as {@code plotly=cdn}
     */
    public static List<String> assignments() {
        return Named.names(PlotlySource.values()).stream()
                .map(source -> PLOTLY + "=" + source)
                .toList();
    }

    /**
     * Returns the settings in the syntax of the command.
     *
     * @return one line per setting
     */
    public String text() {
        return PLOTLY + "=" + plotly.shownAs() + "\n";
    }
}
