package org.jguild.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads all records of an event file. */
final class TfRecordReader {

    private TfRecordReader() {}

    /** Returns the content of all records before the first one that is truncated or damaged. */
    static List<byte[]> payloads(byte[] file) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(file);
        List<byte[]> payloads = new ArrayList<>();
        int end = 0;
        for (TfRecord.Payload next = TfRecord.next(in); next != null; next = TfRecord.next(in)) {
            payloads.add(next.bytes());
            end += (int) next.length();
            if (in.available() != file.length - end) {
                throw new IOException(
                        "a record of " + next.length() + " bytes ends at " + (file.length - in.available()));
            }
        }
        return payloads;
    }
}
