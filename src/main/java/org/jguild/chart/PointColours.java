package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Colours of points that are trials. */
sealed interface PointColours permits TrialColours, RankColours {

    /** The colour of a trial. */
    String css(int number);

    /** A colour for the symbol in the legend, at a share from 0 to 1 of the colours in the order in which the legend names them. */
    String legend(double share);

    /** The colour bar in an image; empty if the legend alone describes the colours. */
    Optional<ColourScale> scale();

    /** Adds the colours to a marker of Plotly. */
    void addTo(ObjectNode marker, List<Integer> trials);
}
