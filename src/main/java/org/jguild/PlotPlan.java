package org.jguild;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jguild.chart.Chart;
import org.jguild.experiment.Caller;
import org.jguild.experiment.ChartFile;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.PlotRequest;
import org.jguild.run.Objective;
import org.jguild.run.ObjectiveRange;
import org.jspecify.annotations.Nullable;

/** Which runs to plot, and how. Immutable: each method that sets something returns another plan. */
public final class PlotPlan {

    private final Supplier<Experiment> experiment;
    private final PlotRequest request;

    private PlotPlan(Supplier<Experiment> experiment, PlotRequest request) {
        this.experiment = experiment;
        this.request = request;
    }

    static PlotPlan of(Supplier<Experiment> experiment, String kind, List<String> runs) {
        return new PlotPlan(experiment, new PlotRequest(Caller.API, kind, runs, null, null, null, List.of(), 0));
    }

    /**
     * Plots only runs of an operation.
     *
     * @param name the operation
     * @return the plan with those runs
     */
    public PlotPlan operation(String name) {
        Given.value(name, "operation(null)", "the name of an operation");
        return with(name, request.objective(), request.range(), request.flags());
    }

    /**
     * Plots a scalar that is minimized.
     *
     * @param scalar a column, such as {@code loss}, without a minus sign
     * @return the plan with that objective; without one, the objective of the search is used, otherwise {@code loss}
     */
    public PlotPlan minimize(String scalar) {
        Given.value(scalar, "minimize(null)", "the name of a scalar");
        return with(request.operation(), Objective.minimizing(scalar), request.range(), request.flags());
    }

    /**
     * Plots a scalar that is maximized.
     *
     * @param scalar a column, such as {@code accuracy}, without a minus sign
     * @return the plan with that objective
     */
    public PlotPlan maximize(String scalar) {
        Given.value(scalar, "maximize(null)", "the name of a scalar");
        return with(request.operation(), Objective.maximizing(scalar), request.range(), request.flags());
    }

    /**
     * Chooses the flags for slice, parallel, contour and rank charts.
     *
     * @param names the flags to plot
     * @return the plan with those flags; without any, the flags that differ
     */
    public PlotPlan flags(String... names) {
        List<String> given = Given.texts(names, "flags", "names of flags");
        return with(request.operation(), request.objective(), request.range(), given);
    }

    /**
     * Declares the values that the objective can have, which predictions in the chart do not leave.
     *
     * @param low the minimum; negative infinity if there is none
     * @param high the maximum, above low; infinity if there is none
     * @return the plan with that range; without one, that of the search
     */
    public PlotPlan range(double low, double high) {
        return with(request.operation(), request.objective(), new ObjectiveRange(low, high), request.flags());
    }

    /**
     * Smooths the curves of a scalars chart.
     *
     * @param weight the weight of the exponential moving average before a value, from 0 to less than 1, as 0.6
     * @return the plan with smoothed curves
     */
    public PlotPlan smooth(double weight) {
        return new PlotPlan(
                experiment,
                new PlotRequest(
                        Caller.API,
                        request.kind(),
                        request.runs(),
                        request.operation(),
                        request.objective(),
                        request.range(),
                        request.flags(),
                        weight));
    }

    private PlotPlan with(
            @Nullable String operation,
            @Nullable Objective objective,
            @Nullable ObjectiveRange range,
            List<String> flags) {
        return new PlotPlan(
                experiment,
                new PlotRequest(
                        Caller.API,
                        request.kind(),
                        request.runs(),
                        operation,
                        objective,
                        range,
                        flags,
                        request.smoothing()));
    }

    /**
     * Plots the runs as they are now.
     *
     * @return the chart
     * @throws org.jguild.error.GuildException if the chart, a run or a value does not exist
     */
    public Chart chart() {
        return experiment.get().plot(request);
    }

    /**
     * Writes the chart.
     *
     * @param file a file whose name ends with {@code .svg}, {@code .png}, {@code .html} or {@code .json}
     * @return the chart that was written
     * @throws org.jguild.error.GuildException as {@link #chart}, and if the file cannot be written
     */
    public Chart save(Path file) {
        Given.value(file, "save(null)", "the file to write");
        ChartFile target = ChartFile.of(Path.of("").toAbsolutePath(), file.toString());
        Chart chart = chart();
        target.write(chart);
        return chart;
    }

    @Override
    public String toString() {
        return "plot " + request.kind() + " (chart() draws it)";
    }
}
