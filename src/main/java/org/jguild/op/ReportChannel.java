package org.jguild.op;

import java.io.PrintStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jguild.op.OperationProcess.Output;

/**
 * Sends reports through the standard output of a process, in order with what it prints. Each report is a text between two
 * control characters, and begins with a token that only the sender and the receiver know.
 *
 * @param token letters and digits
 */
public record ReportChannel(String token) {

    private static final char BEGIN = '\u0001';
    private static final byte END = 2;
    private static final String SCALAR = "scalar";
    private static final String TEXT = "text";

    /**
     * Returns the sending side.
     *
     * @param stream the standard output, which carries the reports
     * @return writes and flushes each report at once
     */
    public ReportListener writer(PrintStream stream) {
        return new ReportListener() {
            @Override
            public void scalar(String tag, double value, long step) {
                send(SCALAR + " " + Long.toHexString(Double.doubleToLongBits(value)) + " " + step + " " + encoded(tag));
            }

            @Override
            public void text(String tag, String text) {
                send(TEXT + " " + encoded(tag) + " " + encoded(text));
            }

            private void send(String report) {
                byte[] bytes = (begin() + report + (char) END).getBytes(StandardCharsets.US_ASCII);
                stream.write(bytes, 0, bytes.length);
                stream.flush();
            }
        };
    }

    /**
     * Returns the receiving side.
     *
     * @param output receives what is printed, without the reports
     * @param reports receives the reports
     * @return receives both
     */
    Output reader(Output output, ReportListener reports) {
        return new Reader(begin().getBytes(StandardCharsets.US_ASCII), output, reports);
    }

    private String begin() {
        return BEGIN + token + " ";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Finds the reports, which may arrive in pieces. */
    private static final class Reader implements Output {

        private final byte[] begin;
        private final Output output;
        private final ReportListener reports;
        /** Bytes that may be the beginning of a report. */
        private byte[] pending = new byte[0];

        Reader(byte[] begin, Output output, ReportListener reports) {
            this.begin = begin;
            this.output = output;
            this.reports = reports;
        }

        @Override
        public void write(boolean stderr, byte[] bytes, int length) {
            if (stderr) {
                output.write(true, bytes, length);
                return;
            }
            byte[] all = Arrays.copyOf(pending, pending.length + length);
            System.arraycopy(bytes, 0, all, pending.length, length);
            int from = 0;
            int at = find(all, from);
            int end = end(all, at);
            while (end < all.length) {
                passOn(all, from, at);
                parse(new String(all, at + begin.length, end - at - begin.length, StandardCharsets.US_ASCII));
                from = end + 1;
                at = find(all, from);
                end = end(all, at);
            }
            passOn(all, from, at);
            pending = Arrays.copyOfRange(all, at, all.length);
        }

        /** Returns the index where a report begins, or may begin once more bytes arrive; the length if there is none. */
        private int find(byte[] all, int from) {
            int at = from;
            while (at < all.length) {
                int length = Math.min(begin.length, all.length - at);
                if (Arrays.equals(all, at, at + length, begin, 0, length)) {
                    return at;
                }
                at++;
            }
            return at;
        }

        private static int end(byte[] all, int at) {
            int end = at;
            while (end < all.length && all[end] != END) {
                end++;
            }
            return end;
        }

        private void passOn(byte[] all, int from, int to) {
            if (to > from) {
                output.write(false, Arrays.copyOfRange(all, from, to), to - from);
            }
        }

        private void parse(String report) {
            String[] words = report.split(" ", -1);
            if (words[0].equals(SCALAR)) {
                double value = Double.longBitsToDouble(Long.parseUnsignedLong(words[1], 16));
                reports.scalar(decoded(words[3]), value, Long.parseLong(words[2]));
            } else {
                reports.text(decoded(words[1]), decoded(words[2]));
            }
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }
}
