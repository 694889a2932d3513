package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The same panels at several times, of which one is seen; the last one where nothing can be moved.
 *
 * @param caption what the slider moves
 * @param slides the times in order, at least one
 */
record Slides(String caption, List<Slide> slides) implements Content {

    private static final double SLIDER = 70;

    Slides {
        slides = List.copyOf(slides);
    }

    /**
     * One time.
     *
     * @param label what the slider says of it
     * @param title what is seen; that of the last time is the title of the chart
     * @param panels what is seen; over all slides as many panels with equal axes and the same marks, which differ in where
     *     their points are alone; points of an earlier slide are the first ones of a later one
     */
    record Slide(String label, String title, Panels panels) {}

    private Slide last() {
        return slides.get(slides.size() - 1);
    }

    /** The title of the chart. */
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

    /** The traces of the last time alone: the slider puts those of the others in their place. */
    @Override
    public void plot(PlotlyFigure figure) {
        new PlotlyPanels(last().panels(), figure).add();
        if (slides.size() == 1) {
            return;
        }
        ObjectNode slider = figure.layout().putArray("sliders").addObject();
        slider.put("active", slides.size() - 1);
        slider.putObject("pad").put("t", 55);
        slider.putObject("currentvalue").put("prefix", caption + " ").put("xanchor", "left");
        ArrayNode steps = slider.putArray("steps");
        String below = figure.layout()
                .path("title")
                .path("text")
                .asText()
                .substring(Labels.forPlotly(title()).length());
        slides.forEach(slide -> steps.add(step(slide, below)));
        figure.layout().put("height", figure.layout().path("height").asDouble() + SLIDER);
    }

    /** What the slider does at a time: all traces get their places, and the title, above what stands below it, is another. */
    private static ObjectNode step(Slide slide, String below) {
        ObjectNode step =
                Json.object().put("label", Labels.forPlotly(slide.label())).put("method", "update");
        ArrayNode args = step.putArray("args");
        ObjectNode places = args.addObject();
        ArrayNode x = places.putArray("x");
        ArrayNode y = places.putArray("y");
        args.addObject().put("title.text", Labels.forPlotly(slide.title()) + below);
        ArrayNode traces = args.addArray();
        for (Panel panel : slide.panels().panels()) {
            panel.marks().stream().flatMap(mark -> mark.json(panel).stream()).forEach(trace -> {
                traces.add(x.size());
                x.add(trace.get("x"));
                y.add(trace.get("y"));
            });
        }
        return step;
    }
}
