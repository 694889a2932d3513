package org.jguild.jupyter.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jguild.error.GuildException;
import org.jguild.jupyter.DisplayContent;
import org.jguild.jupyter.MagicResult;

/** Runs Java code and shows its elapsed time and the processor time of the whole JVM. */
final class TimeMagic {

    private static final double NANOS = 1e9;

    private TimeMagic() {}

    static MagicResult run(JavaKernel kernel, String code) throws Exception {
        if (code.isBlank()) {
            throw new GuildException("%time needs a statement after it, or a cell below '%%time'.");
        }
        long processor = processorNanos();
        long begun = System.nanoTime();
        Object value = kernel.evalRaw(code);
        double seconds = (System.nanoTime() - begun) / NANOS;
        double used = (processorNanos() - processor) / NANOS;
        List<Object> shown = new ArrayList<>();
        if (value != null) {
            shown.add(value);
        }
        shown.add(DisplayContent.text(
                String.format(Locale.ROOT, "Time: %.3f s, %.3f s of processor time", seconds, used)));
        return new MagicResult(shown, value);
    }

    private static long processorNanos() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean process ? process.getProcessCpuTime() : 0;
    }
}
