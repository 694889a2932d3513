package org.jguild.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lines of the journal of a batch, which contains the ends of its trials. */
final class JournalLines {

    static final String NAME = "jguild.journal";

    private JournalLines() {}

    /** Returns the end of a trial whose loss is the value of its flag. */
    static String of(String run, int number) {
        return of(run, HandWrittenRun.facts(run, number), number);
    }

    static String of(String run, Map<String, String> attributes, double loss) {
        Map<String, Object> line = new LinkedHashMap<>();
        byte[] events = EventBytes.begin().scalar("loss", loss, 0).bytes();
        line.put("end", run);
        line.put("attrs", attributes);
        line.put("files", Map.of(EventBytes.NAME, Map.of("size", events.length, "data", events)));
        try {
            return new ObjectMapper().writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
