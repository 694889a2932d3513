package org.jguild.batch;

import java.nio.file.Path;
import org.jguild.op.FunctionOperation;
import org.jguild.op.IsolatedFunction;
import org.jguild.op.OperationContext;
import org.jguild.op.PreparedProcess;
import org.jguild.run.Objective;

/** Prepares functions whose trials run in separate JVMs. */
public final class Isolation {

    private Isolation() {}

    /**
     * Prepares a function once for all its trials.
     *
     * @param operation the function
     * @param context the folder and environment of the user, and the JVM options
     * @param objective the objective: a number that the function returns is recorded under its name
     * @param scratch a folder for files that the trials need while they run
     * @return the function as a program
     * @throws org.jguild.error.GuildException if it cannot be serialized or read by another JVM, with the reason
     */
    public static PreparedProcess prepare(
            FunctionOperation operation, OperationContext context, Objective objective, Path scratch) {
        return IsolatedFunction.of(
                operation, context, IsolatedTrial.class.getName(), ReturnedScalar.of(objective), scratch);
    }
}
