package org.jguild.run;

import java.util.ArrayList;
import java.util.List;

/** Records each event that it receives as a text. */
final class EventRecorder implements EventCodec.Sink {

    private final List<String> recorded = new ArrayList<>();

    @Override
    public void scalar(String tag, double value, long step) {
        recorded.add(tag + "=" + value + "@" + step);
    }

    @Override
    public void text(String tag, String text) {
        recorded.add(tag + "='" + text + "'");
    }

    List<String> recorded() {
        return recorded;
    }
}
