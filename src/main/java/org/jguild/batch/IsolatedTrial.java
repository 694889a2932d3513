package org.jguild.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jguild.op.IsolatedFunction;
import org.jguild.op.ReportChannel;
import org.jguild.op.ReportListener;
import org.jguild.op.TrialFunction;
import org.jguild.run.RunId;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.jguild.run.ScalarListener;

/** The main class of a JVM that runs one trial of a function: calls it and reports its results to the parent process. */
final class IsolatedTrial {

    private static final int FAILED = 1;

    private IsolatedTrial() {}

    /**
     * Runs the trial whose run the environment names. The JVM exits when the function returns, even if threads still run.
     *
     * @param args none
     */
    public static void main(String[] args) {
        TrialFunction function = read(Path.of(System.getProperty(IsolatedFunction.FUNCTION)));
        String token = System.getProperty(IsolatedFunction.TOKEN);
        int status = 0;
        if (token != null) {
            status = call(function, new ReportChannel(token).writer(System.out));
        }
        System.out.flush();
        System.err.flush();
        System.exit(status);
    }

    private static TrialFunction read(Path file) {
        try {
            return IsolatedFunction.read(file);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            System.err.println("it does not find the class "
                    + String.valueOf(e.getMessage()).replace('/', '.')
                    + ", which is not on the class path; for notebook cells use the kernel Java (JGuild).");
        } catch (IOException | RuntimeException e) {
            System.err.println("it cannot read the function: " + e);
        }
        System.exit(FAILED);
        throw new IllegalStateException("after exit");
    }

    private static int call(TrialFunction function, ReportListener reports) {
        RunSnapshot run = new RunStore(Path.of(System.getenv("GUILD_HOME")), Clock.systemUTC())
                .find(new RunId(System.getenv("RUN_ID")))
                .orElseThrow();
        RecordingTrialContext trial =
                new RecordingTrialContext(run.flags(), new ParentRecorder(run, reports, System.err));
        try {
            trial.returned(function.run(trial), System.getProperty(IsolatedFunction.SCALAR));
            return 0;
        } catch (Throwable e) { // An error of any kind is reported to the parent only by the exit status.
            trial.print(ExceptionText.of(e));
            return FAILED;
        }
    }

    /** Sends the reports to the parent, which records them. */
    private record ParentRecorder(RunSnapshot run, ReportListener reports, PrintStream stderr)
            implements TrialRecorder {

        @Override
        public void output(boolean fromStderr, byte[] bytes, int length) {
            stderr.print(new String(bytes, 0, length, StandardCharsets.UTF_8));
        }

        @Override
        public void scalar(String tag, double value, long step) {
            reports.scalar(tag, value, step);
        }

        @Override
        public void text(String tag, String text) {
            reports.text(tag, text);
        }

        @Override
        public Optional<Path> directory() {
            return Optional.of(run.dir());
        }

        // The other methods are not needed here: the parent stops a trial by ending this JVM.

        @Override
        public void listen(ScalarListener listener) {}

        @Override
        public void show() {}

        @Override
        public void prune(long step) {}

        @Override
        public void finish(int exitStatus) {}
    }
}
