package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ReportChannelTest {

    @Property(tries = 300)
    void reportsArriveInOrderHoweverTheBytesAreSplit(
            @ForAll String printed,
            @ForAll String tag,
            @ForAll double value,
            @ForAll @LongRange(min = 0) long step,
            @ForAll String text,
            @ForAll @IntRange(min = 1, max = 40) int piece) {
        ReportChannel channel = new ReportChannel("word");
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(pipe, true, StandardCharsets.UTF_8);
        ReportListener writer = channel.writer(stream);
        stream.print("\u0001wor");
        writer.scalar(tag, value, step);
        stream.print(printed + ".");
        writer.text(tag, text);
        stream.print("end");

        ByteArrayOutputStream output = new ByteArrayOutputStream();
        List<Object> reports = new ArrayList<>();
        OperationProcess.Output reader =
                channel.reader((stderr, bytes, length) -> output.write(bytes, 0, length), new ReportListener() {
                    @Override
                    public void scalar(String name, double number, long at) {
                        reports.addAll(List.of(name, number, at));
                    }

                    @Override
                    public void text(String name, String words) {
                        reports.addAll(List.of(name, words));
                    }
                });
        byte[] all = pipe.toByteArray();
        for (int from = 0; from < all.length; from += piece) {
            byte[] part = Arrays.copyOfRange(all, from, Math.min(all.length, from + piece));
            reader.write(false, part, part.length);
        }

        byte[] expected = ("\u0001wor" + printed + ".end").getBytes(StandardCharsets.UTF_8);
        assertThat(output.toByteArray()).isEqualTo(expected);
        String tagBack = new String(tag.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String textBack = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(reports).isEqualTo(List.of(tagBack, value, step, tagBack, textBack));
    }
}
