package org.jguild.jupyter;

import java.time.Clock;
import java.time.ZoneId;
import org.jguild.ComparePlan;
import org.jguild.Guild;
import org.jguild.PlotPlan;
import org.jguild.chart.Chart;
import org.jguild.experiment.ComparisonResult;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.Session;
import org.jguild.jupyter.ijava.IJavaFrontend;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** The entry point of JGuild in a notebook. Users of stock IJava call {@code JGuild.load()}. */
public final class JGuild {

    private JGuild() {}

    /** Registers tables, charts and the magic {@code %guild} in the IJava kernel that runs this notebook. */
    public static void load() {
        install(IJavaFrontend.attach());
    }

    /**
     * Registers tables, charts and the magic {@code %guild} in a kernel.
     *
     * @param frontend the kernel
     * @return the charts of this notebook
     */
    public static Plotly install(Frontend frontend) {
        Session session = Guild.session().sharingStores();
        frontend.registerMagic("guild", new GuildMagic(frontend, session, Clock.system(ZoneId.systemDefault())));
        Plotly plotly = new Plotly(frontend, session.settings());
        frontend.registerRenderer(Table.class, TableView::of);
        ChartView charts = new ChartView(plotly);
        RunResultView results = new RunResultView(charts, ResultParts.WITHOUT_OPERATIONS);
        frontend.registerRenderer(Chart.class, charts::of);
        frontend.registerRenderer(PlotPlan.class, plan -> charts.of(plan.chart()));
        frontend.registerRenderer(RunResult.class, results::of);
        frontend.registerRenderer(ComparisonResult.class, results::of);
        frontend.registerRenderer(ComparePlan.class, plan -> results.of(plan.result()));
        frontend.registerRenderer(Figure.class, plotly::figure);
        return plotly;
    }
}
