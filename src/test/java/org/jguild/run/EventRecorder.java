package org.jguild.run;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told, one text each. */
final class EventRecorder implements EventCodec.Sink {

    private final List<String> told = new ArrayList<>();

    @Override
    public void scalar(String tag, double value, long step) {
        told.add(tag + "=" + value + "@" + step);
    }

    @Override
    public void text(String tag, String text) {
        told.add(tag + "='" + text + "'");
    }

    List<String> told() {
        return told;
    }
}
