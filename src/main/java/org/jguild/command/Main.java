package org.jguild.command;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jguild.batch.MonotonicClock;
import org.jguild.compare.ComparisonText;
import org.jguild.error.GuildException;
import org.jguild.experiment.ExperimentContext;
import org.jguild.text.TextStyle;
import org.jguild.text.VisibleText;
import org.jguild.text.WrappedText;

/** The command line {@code jguild}. */
public final class Main {

    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    private Main(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /**
     * Executes one command and ends the process with status 0, with 1 if the command failed, or with 130 if it was
     * interrupted.
     *
     * @param words the command and its options
     */
    public static void main(String[] words) {
        if (System.getProperty("java.awt.headless") == null) {
            // A chart saved as an image needs no window, even if there is a display.
            System.setProperty("java.awt.headless", "true");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Thread worker = Thread.currentThread();
        Thread interrupter = new Thread(() -> interrupt(worker), "jguild-interrupt");
        Runtime.getRuntime().addShutdownHook(interrupter);
        int status = new Main(out, err, Clock.system(ZoneId.systemDefault())).run(List.of(words));
        out.flush();
        if (isShuttingDown(interrupter)) {
            return;
        }
        System.exit(status);
    }

    /** Ctrl-C: before this JVM ends, the command ends its programs, records the runs and prints how to continue. */
    private static void interrupt(Thread worker) {
        worker.interrupt();
        try {
            worker.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            worker.interrupt();
        }
    }

    private static boolean isShuttingDown(Thread interrupter) {
        try {
            return !Runtime.getRuntime().removeShutdownHook(interrupter);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private int run(List<String> words) {
        try (ProgressLine progress = new ProgressLine(err, new MonotonicClock(clock))) {
            return run(words, progress);
        }
    }

    private int run(List<String> words, ProgressLine progress) {
        ExperimentContext context = new ExperimentContext(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                List.of(),
                clock,
                line -> err.println(VisibleText.of(line)),
                (stderr, bytes, length) -> (stderr ? err : out).write(bytes, 0, length),
                progress);
        try {
            TextStyle style = Terminal.output(context.environment());
            CommandResult result =
                    GuildCommands.ofTerminal(context, style.width()).execute(words);
            progress.close();
            show(result, style);
            return 0;
        } catch (GuildException e) {
            progress.close();
            err.println("jguild: " + VisibleText.of(e.getMessage()));
            return FAILED;
        } catch (InterruptedException e) {
            progress.close();
            err.println("jguild: interrupted; what was recorded is kept.");
            return INTERRUPTED;
        }
    }

    private void show(CommandResult result, TextStyle style) {
        if (result.isChartAlone()) {
            throw new GuildException("A chart needs a notebook or a file to be shown in: add '--save chart.svg'"
                    + " (or .png, .html, .json).");
        }
        Presentation presentation = result.presentation();
        if (presentation.listing() != null) {
            out.print(RunLines.of(presentation.listing().rows(), style));
            out.print(WrappedText.lines(presentation.listing().note(), style.width()));
        } else {
            out.print(presentation.data() ? result.text() : VisibleText.of(result.text()));
        }
        if (result.tableShown()) {
            out.print(ComparisonText.table(requireNonNull(result.comparison()), presentation.objective(), style));
        }
        out.print(VisibleText.of(result.note()));
        if (presentation.found() != null) {
            out.println(VisibleText.of(answer(presentation.found())));
        }
    }

    private static String answer(Presentation.Found found) {
        BestFlags flags = found.flags();
        return found.answer().text() + (flags == null ? "" : "\n  " + flags.shellCommand());
    }
}
