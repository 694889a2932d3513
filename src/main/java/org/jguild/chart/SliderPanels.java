package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Several states of the same panels, of which a slider selects one; an image shows the last one.
 *
 * @param caption the caption of the slider
 * @param frames the states in order, at least one
 */
record SliderPanels(String caption, List<Frame> frames) implements Content {

    private static final double SLIDER_HEIGHT = 70;

    SliderPanels {
        frames = List.copyOf(frames);
    }

    /**
     * One state.
     *
     * @param label its label on the slider
     * @param title the title of the chart in this state
     * @param panels the panels; all frames have equally many panels with equal axes and marks, which differ only in the
     *     coordinates of their points; the points of a frame are the first points of later frames
     */
    record Frame(String label, String title, PanelGrid panels) {}

    private Frame last() {
        return frames.get(frames.size() - 1);
    }

    /** The title of the last frame. */
    String title() {
        return last().title();
    }

    @Override
    public double height() {
        return last().panels().height();
    }

    @Override
    public List<Mark> legend() {
        return last().panels().legend();
    }

    @Override
    public void draw(Svg svg, double top, double width) {
        last().panels().draw(svg, top, width);
    }

    /** Adds the traces of the last frame only: the slider replaces their coordinates. */
    @Override
    public void addTo(PlotlyFigure figure) {
        new PlotlyPanels(last().panels(), figure).add();
        if (frames.size() == 1) {
            return;
        }
        ObjectNode slider = figure.layout().putArray("sliders").addObject();
        slider.put("active", frames.size() - 1);
        slider.putObject("pad").put("t", 55);
        slider.putObject("currentvalue").put("prefix", caption + " ").put("xanchor", "left");
        ArrayNode steps = slider.putArray("steps");
        String below = figure.layout()
                .path("title")
                .path("text")
                .asText()
                .substring(Labels.forPlotly(title()).length());
        frames.forEach(frame -> steps.add(step(frame, below)));
        figure.layout().put("height", figure.layout().path("height").asDouble() + SLIDER_HEIGHT);
    }

    @Override
    public String script() {
        return frames.size() == 1 ? "" : ChartScript.parts(List.of("slider.js"));
    }

    /** The action of the slider for a frame: it sets the coordinates of all traces and the first line of the title. */
    private static ObjectNode step(Frame frame, String below) {
        ObjectNode step =
                Json.object().put("label", Labels.forPlotly(frame.label())).put("method", "update");
        ArrayNode args = step.putArray("args");
        ObjectNode coordinates = args.addObject();
        ArrayNode x = coordinates.putArray("x");
        ArrayNode y = coordinates.putArray("y");
        args.addObject().put("title.text", Labels.forPlotly(frame.title()) + below);
        ArrayNode traces = args.addArray();
        for (Panel panel : frame.panels().panels()) {
            panel.marks().stream().flatMap(mark -> mark.json(panel).stream()).forEach(trace -> {
                traces.add(x.size());
                x.add(trace.get("x"));
                y.add(trace.get("y"));
            });
        }
        return step;
    }
}
