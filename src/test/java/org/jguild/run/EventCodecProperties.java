package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventCodecProperties {

    /** All bit patterns, so that very small and very large numbers, infinities and NaN are included. */
    @Provide
    Arbitrary<Double> anyNumber() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .edgeCases(edges -> edges.add(0.1, -0.0, 0.5, Double.NaN, Double.NEGATIVE_INFINITY, Double.MAX_VALUE));
    }

    @Property
    void aScalarIsReadBackExactly(@ForAll String tag, @ForAll("anyNumber") double value, @ForAll long step) {
        byte[] event = EventCodec.scalar(1.5, tag, value, step);
        String wellFormed = new String(tag.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(decode(event)).containsExactly(wellFormed + "=" + value + "@" + step);
    }

    @Property
    void otherReadersSeeTheNearest32BitNumber(@ForAll("anyNumber") double value) {
        ProtoReader event = new ProtoReader(ByteBuffer.wrap(EventCodec.scalar(1.5, "loss", value, 0)));
        assertThat(event.next() && event.real64() == 1.5 && event.next()).isTrue();
        ProtoReader summary = new ProtoReader(event.bytes());
        assertThat(summary.next()).isTrue();
        ProtoReader logged = new ProtoReader(summary.bytes());
        assertThat(logged.next()).isTrue();
        assertThat(logged.text()).isEqualTo("loss");
        assertThat(logged.next() && logged.at(2, ProtoWriter.FIXED32)).isTrue();
        assertThat(logged.real32()).isEqualTo(Float.valueOf((float) value));
    }

    @Property
    void anyBytesAreReadWithoutAnError(@ForAll byte[] event) {
        assertThat(decode(event)).isNotNull();
    }

    private static List<String> decode(byte[] event) {
        EventRecorder recorder = new EventRecorder();
        EventCodec.decode(ByteBuffer.wrap(event), recorder);
        return recorder.recorded();
    }
}
