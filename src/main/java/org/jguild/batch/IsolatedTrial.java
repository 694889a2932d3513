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

/** The program of a JVM that runs one trial of a function: calls it and reports what it gives to who started the JVM. */
final class IsolatedTrial {

    private static final int FAILED = 1;

    private IsolatedTrial() {}

    /**
     * Runs the trial whose run the environment names. The JVM ends with the function, whatever threads it leaves behind.
     *
     * @param args none
     */
    public static void main(String[] args) {
        TrialFunction function = read(Path.of(System.getProperty(IsolatedFunction.FUNCTION)));
        String word = System.getProperty(IsolatedFunction.TOKEN);
        int status = 0;
        if (word != null) {
            status = call(function, new ReportChannel(word).writer(System.out));
        }
        System.out.flush();
        System.err.flush();
        System.exit(status);
    }

    private static TrialFunction read(Path file) {
        try {
            return IsolatedFunction.read(file);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            System.err.println("it does not find the class " + e.getMessage().replace('/', '.')
                    + ", which is not on the class path; for cells of a notebook use the kernel Java (JGuild).");
        } catch (IOException | RuntimeException e) {
            System.err.println("it cannot read the function: " + e);
        }
        System.exit(FAILED);
        throw new IllegalStateException("after the end");
    }

    private static int call(TrialFunction function, ReportListener reports) {
        RunSnapshot run = new RunStore(Path.of(System.getenv("GUILD_HOME")), Clock.systemUTC())
                .find(new RunId(System.getenv("RUN_ID")))
                .orElseThrow();
        RunningFunction trial = new RunningFunction(run.flags(), new Reporting(run, reports, System.err));
        try {
            trial.returned(function.run(trial), System.getProperty(IsolatedFunction.SCALAR));
            return 0;
        } catch (Throwable e) { // Whatever it is, the parent is told by the status alone.
            trial.print(ThrownText.of(e));
            return FAILED;
        }
    }

    /** ReportListener to the parent, which records. */
    private record Reporting(RunSnapshot run, ReportListener reports, PrintStream stderr) implements TrialRecord {

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

        // The rest is for the parent, which ends this JVM rather than ask it to end.

        @Override
        public void listen(ScalarListener heard) {}

        @Override
        public void show() {}

        @Override
        public void prune(long step) {}

        @Override
        public void finish(int exitStatus) {}
    }
}
