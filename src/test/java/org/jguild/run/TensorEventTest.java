package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Newer programs log a scalar as a tensor with one element. Other kinds of data are tensors too. */
class TensorEventTest {

    @Test
    void aTensorOfTheScalarsPluginIsAScalar() {
        ProtoWriter single = new ProtoWriter().varint(1, 1).real32(5, 0.25f);
        ProtoWriter packed = new ProtoWriter().varint(1, 2).real64(6, 0.1);
        assertThat(decode(single, "scalars")).containsExactly("loss=0.25@3");
        assertThat(decode(packed, "scalars")).containsExactly("loss=0.1@3");
    }

    @Test
    void aTensorOfAnotherPluginIsNotAScalar() {
        ProtoWriter tensor = new ProtoWriter().varint(1, 2).real64(6, 0.1);
        assertThat(decode(tensor, "histograms")).isEmpty();
        assertThat(decode(tensor, "text")).isEmpty();
    }

    private static List<String> decode(ProtoWriter tensor, String plugin) {
        ProtoWriter metadata = new ProtoWriter().message(1, new ProtoWriter().text(1, plugin));
        ProtoWriter value = new ProtoWriter().text(1, "loss").message(8, tensor).message(9, metadata);
        ProtoWriter event = new ProtoWriter().varint(2, 3).message(5, new ProtoWriter().message(1, value));
        EventRecorder recorder = new EventRecorder();
        EventCodec.decode(ByteBuffer.wrap(event.toBytes()), recorder);
        return recorder.recorded();
    }
}
