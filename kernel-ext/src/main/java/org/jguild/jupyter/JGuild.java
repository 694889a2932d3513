package org.jguild.jupyter;

import org.jguild.ComparePlan;
import org.jguild.Guild;
import org.jguild.GuildResult;
import org.jguild.RunPlan;
import org.jguild.chart.Chart;
import org.jguild.command.Session;
import org.jguild.jupyter.ijava.IJavaFrontend;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** The door to JGuild in a notebook: {@code JGuild.load()} is the one line that a user of stock IJava types. */
public final class JGuild {

    private JGuild() {}

    /** Makes tables, charts and the magic {@code %guild} known to the IJava kernel that runs this notebook. */
    public static void load() {
        install(IJavaFrontend.attach());
    }

    /**
     * Makes tables, charts and the magic {@code %guild} known to a kernel.
     *
     * @param frontend the kernel
     * @return the charts of this notebook
     */
    public static Plotly install(Frontend frontend) {
        Session session = Guild.session().beside();
        frontend.registerMagic("guild", new GuildMagic(frontend, session));
        Plotly plotly = new Plotly(frontend, session.settings());
        frontend.registerRenderer(Table.class, TableView::of);
        frontend.registerRenderer(Chart.class, new ChartView(plotly)::of);
        frontend.registerRenderer(RunPlan.class, plan -> TableView.of(plan.table()));
        frontend.registerRenderer(ComparePlan.class, plan -> TableView.of(plan.table()));
        frontend.registerRenderer(GuildResult.class, result -> TableView.of(result.table()));
        frontend.registerRenderer(Figure.class, plotly::figure);
        return plotly;
    }
}
