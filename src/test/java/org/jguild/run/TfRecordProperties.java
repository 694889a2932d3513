package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TfRecordProperties {

    @Property
    void recordsAreReadAsTheyWereWritten(@ForAll @Size(max = 8) List<byte[]> payloads) {
        assertThat(read(file(payloads))).containsExactlyElementsOf(payloads);
    }

    @Property(tries = 200)
    void aFileTruncatedAtAnyByteHasTheCompleteRecordsBeforeIt(@ForAll @Size(max = 5) List<byte[]> payloads) {
        byte[] file = file(payloads);
        for (int cut = 0; cut <= file.length; cut++) {
            int complete = 0;
            int end = 0;
            while (complete < payloads.size() && end + 16 + payloads.get(complete).length <= cut) {
                end += 16 + payloads.get(complete++).length;
            }
            assertThat(read(Arrays.copyOf(file, cut))).containsExactlyElementsOf(payloads.subList(0, complete));
        }
    }

    @Property
    void aFlippedBitEndsTheFileBeforeItsRecord(
            @ForAll @Size(min = 1, max = 5) List<byte[]> payloads,
            @ForAll @IntRange(max = 100_000) int position,
            @ForAll @IntRange(max = 7) int bit) {
        byte[] file = file(payloads);
        int damaged = position % file.length;
        file[damaged] ^= (byte) (1 << bit);
        int complete = 0;
        for (int end = 16 + payloads.get(0).length; end <= damaged; end += 16 + payloads.get(complete).length) {
            complete++;
        }
        assertThat(read(file)).containsExactlyElementsOf(payloads.subList(0, complete));
    }

    @Property
    void anyBytesAreReadWithoutAnError(@ForAll byte[] file) {
        assertThat(read(file)).isNotNull();
    }

    private static byte[] file(List<byte[]> payloads) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        payloads.forEach(payload -> file.writeBytes(TfRecord.frame(payload)));
        return file.toByteArray();
    }

    private static List<byte[]> read(byte[] file) {
        try {
            return TfRecordReader.payloads(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
