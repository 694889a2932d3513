package org.jguild.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is killed. */
enum KillKind {
    /** The command that runs a grid over a program. */
    COMMAND(5),
    /** A session that runs a grid over a program, two trials at a time. */
    PARALLEL(2),
    /** A session that runs a grid over a function. */
    FUNCTIONS(5),
    /** A session that searches over a function and compares. */
    SEARCH(3),
    /** A session of single runs. */
    SINGLE(2),
    /** A trial's program; the batch has to continue. */
    TRIAL(3),
    /** The restart of a killed grid. */
    RESTART(3),
    /** A killed grid that two sessions restart at the same moment. */
    TWO_RESTARTS(1),
    /** Readers, while a batch runs and the index is being built. */
    READER(3),
    /** A session, and then readers that record its end. */
    RECOVERY(2),
    /** A session whose trials have a JVM each. */
    ISOLATED(1);

    private final int weight;

    KillKind(int weight) {
        this.weight = weight;
    }

    /** Returns the kinds in an order in which each comes as often as its weight says, and none long in a row. */
    static List<KillKind> weighted() {
        List<KillKind> kinds = new ArrayList<>();
        int round = 0;
        boolean more = true;
        while (more) {
            more = false;
            for (KillKind kind : values()) {
                if (round < kind.weight) {
                    kinds.add(kind);
                    more = true;
                }
            }
            round++;
        }
        return kinds;
    }

    /** Carries it out and returns the number of kills. */
    int perform(KillCase one) throws IOException {
        return switch (this) {
            case COMMAND -> one.command();
            case PARALLEL -> one.session("run trial.sh n=range[100:107] --parallel 2", 8);
            case FUNCTIONS -> one.session("run grid n=range[100:139]", 40);
            case SEARCH -> one.search();
            case SINGLE -> one.single();
            case TRIAL -> one.trial();
            case RESTART -> one.restart();
            case TWO_RESTARTS -> one.twoRestarts();
            case READER -> one.reader();
            case RECOVERY -> one.recovery();
            case ISOLATED -> one.session("run grid n=range[100:102] --isolate", 3);
        };
    }
}
