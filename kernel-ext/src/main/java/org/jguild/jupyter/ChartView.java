package org.jguild.jupyter;

import org.jguild.chart.Chart;

/** Shows a chart of runs, in every form it has. */
record ChartView(Plotly plotly) {

    DisplayContent of(Chart chart) {
        return plotly.chart(chart);
    }
}
