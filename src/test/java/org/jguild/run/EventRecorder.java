package org.jguild.run;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is recorded, one text each. */
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
