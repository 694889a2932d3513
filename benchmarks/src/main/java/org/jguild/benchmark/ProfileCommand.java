package org.jguild.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jguild.benchmark.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description =
                "Tells by samples of the running program in which parts of the Gaussian process a search over six real"
                        + " flags spends its time.")
final class ProfileCommand implements Callable<Integer> {

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String GP = "org.jguild.search.gp.";

    @Option(names = "--trials", paramLabel = "N", defaultValue = "200", description = "Trials of the search.")
    private int trials;

    @Override
    public Integer call() throws IOException, ParseException {
        Path file = Files.createTempFile("profile", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
            recording.start();
            RegretMeter.measure(OptimizerUnderTest.of("gp"), Problems.find("hartmann6"), 1, trials);
            recording.stop();
            recording.dump(file);
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                counts.merge(part(event.getStackTrace().getFrames()), 1, Integer::sum);
            }
        }
        Files.delete(file);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.forEach((part, count) ->
                System.out.printf(Locale.ROOT, "%s: %d %% of %d samples%n", part, 100 * count / all, all));
        return 0;
    }

    /** The part of the search that a stack belongs to: whose work it is, and whether that is taking a matrix apart. */
    private static String part(List<RecordedFrame> stack) {
        String work = is(stack, "CachedFit")
                ? "hyperparameters"
                : is(stack, "AcquisitionMaximizer") ? "acquisition" : "other";
        return work + (is(stack, "Cholesky") ? ", Cholesky" : "");
    }

    private static boolean is(List<RecordedFrame> stack, String simpleName) {
        return stack.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .anyMatch(name -> name.equals(GP + simpleName) || name.startsWith(GP + simpleName + "$"));
    }
}
