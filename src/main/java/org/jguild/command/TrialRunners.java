package org.jguild.command;

import java.time.Clock;
import org.jguild.batch.FunctionTrialRunner;
import org.jguild.batch.ProcessTrialRunner;
import org.jguild.batch.TrialRunner;
import org.jguild.batch.TrialWatch;
import org.jguild.op.FunctionOperation;
import org.jguild.op.Prepared;
import org.jguild.op.PreparedProcess;
import org.jguild.run.Objective;

/** Chooses how the trials of an operation run. */
final class TrialRunners {

    private TrialRunners() {}

    static TrialRunner of(Prepared prepared, Clock clock, Objective objective, TrialWatch watch) {
        if (prepared instanceof FunctionOperation function) {
            return new FunctionTrialRunner(function, clock, objective, watch);
        }
        return new ProcessTrialRunner((PreparedProcess) prepared, clock, watch);
    }
}
