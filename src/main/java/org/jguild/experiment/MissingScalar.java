package org.jguild.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarHint;
import org.jguild.text.JavaLiteral;
import org.jguild.text.ShellWords;

/** Says which option reads a scalar that a program printed in another form than {@code loss: 0.5}. */
final class MissingScalar {

    private static final int LINE_LENGTH = 120;
    private static final int TAIL_BYTES = 1 << 18;

    private MissingScalar() {}

    /** A sentence that begins with a space; empty if no line looks like one with the scalar. */
    static String remedy(Caller caller, String output, String name) {
        return ScalarHint.find(output, name).map(hint -> sentence(caller, hint)).orElse("");
    }

    /** The remedy for the newest of some runs whose output has such a line. */
    static String remedy(Caller caller, List<RunSnapshot> runs, String name) {
        return first(runs, output -> ScalarHint.find(output, name))
                .map(hint -> sentence(caller, hint))
                .orElse("");
    }

    /** The remedy for runs without any scalar. */
    static String remedy(Caller caller, List<RunSnapshot> runs) {
        return first(runs, output -> ScalarHint.find(output, "loss").or(() -> ScalarHint.findAny(output)))
                .map(hint -> sentence(caller, hint))
                .orElse("");
    }

    /** Only a few runs are read: those of one operation print the same lines. */
    private static Optional<ScalarHint> first(List<RunSnapshot> runs, Function<String, Optional<ScalarHint>> find) {
        return runs.stream()
                .filter(run -> run.status() == RunStatus.COMPLETED)
                .limit(3)
                .flatMap(run -> find.apply(run.run().outputTail(TAIL_BYTES)).stream())
                .findFirst();
    }

    private static String sentence(Caller caller, ScalarHint hint) {
        String line = hint.line().length() > LINE_LENGTH ? hint.line().substring(0, LINE_LENGTH) + "…" : hint.line();
        String option = caller == Caller.COMMAND
                ? RunOption.SCALAR.option() + " " + ShellWords.quote(hint.pattern())
                : RunOption.SCALAR.method() + "(" + JavaLiteral.string(hint.pattern()) + ")";
        return " It printed '" + line + "', which " + option + " reads.";
    }
}
