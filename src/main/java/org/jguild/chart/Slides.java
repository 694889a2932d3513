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
     * @param panels what is seen; over all slides as many panels with equal axes
     */
    record Slide(String label, Panels panels) {}

    private Panels last() {
        return slides.get(slides.size() - 1).panels();
    }

    @Override
    public double height() {
        return last().height();
    }

    @Override
    public List<Mark> legend() {
        return last().legend();
    }

    @Override
    public void draw(Svg svg, double top, double width) {
        last().draw(svg, top, width);
    }

    @Override
    public void plot(PlotlyFigure figure) {
        int[] ends = new int[slides.size()];
        for (int i = 0; i < ends.length; i++) {
            new PlotlyPanels(slides.get(i).panels(), figure).add(i == ends.length - 1);
            ends[i] = figure.size();
        }
        if (ends.length == 1) {
            return;
        }
        ObjectNode slider = figure.layout().putArray("sliders").addObject();
        slider.put("active", ends.length - 1);
        slider.putObject("pad").put("t", 55);
        slider.putObject("currentvalue").put("prefix", caption + " ").put("xanchor", "left");
        ArrayNode steps = slider.putArray("steps");
        for (int i = 0; i < ends.length; i++) {
            ArrayNode seen = Json.array();
            for (int trace = 0; trace < ends[ends.length - 1]; trace++) {
                seen.add(trace < ends[i] && trace >= (i == 0 ? 0 : ends[i - 1]));
            }
            ObjectNode step = steps.addObject()
                    .put("label", Labels.forPlotly(slides.get(i).label()))
                    .put("method", "restyle");
            step.putArray("args").add("visible").add(seen);
        }
        figure.layout().put("height", figure.layout().path("height").asDouble() + SLIDER);
    }
}
