package org.jguild.batch;

import java.nio.file.Path;
import org.jguild.op.FunctionOperation;
import org.jguild.op.IsolatedFunction;
import org.jguild.op.OperationContext;
import org.jguild.op.PreparedProcess;
import org.jguild.run.Objective;

/** Functions each of whose trials runs in a JVM of its own. */
public final class Isolation {

    private Isolation() {}

    /**
     * Prepares a function, once for all its trials.
     *
     * @param operation the function
     * @param context where the user is, and with what options a JVM starts
     * @param objective what is searched for: a number that the function returns is recorded under its name
     * @param scratch a folder for files that the trials need while they run
     * @return the function as a program
     * @throws org.jguild.error.GuildException if it cannot be sent to another JVM, with the reason
     */
    public static PreparedProcess prepare(
            FunctionOperation operation, OperationContext context, Objective objective, Path scratch) {
        return IsolatedFunction.of(
                operation, context, IsolatedTrial.class.getName(), ReturnedScalar.of(objective), scratch);
    }
}
