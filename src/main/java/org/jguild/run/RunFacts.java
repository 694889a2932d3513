package org.jguild.run;

import java.util.OptionalLong;
import org.jguild.flag.FlagValues;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a run's record. Times are microseconds since 1970.
 *
 * @param opref its operation
 * @param operation the operation as tables show it
 * @param batch whether it is a batch
 * @param status its status
 * @param flags its flags
 * @param label its label; may be empty
 * @param initialized when it was created; null if unknown
 * @param started when it was last started; null if it was not
 * @param stopped when it ended; null if it has not
 * @param exitStatus its exit status; null if it has not ended
 * @param digest the digest of its source code; null if it has none
 * @param finalized whether the run has ended and its files contain the complete record; false if its end is known only
 *     from a journal or from a lock whose process has ended
 */
record RunFacts(
        Opref opref,
        String operation,
        boolean batch,
        RunStatus status,
        FlagValues flags,
        String label,
        @Nullable Long initialized,
        @Nullable Long started,
        @Nullable Long stopped,
        @Nullable Integer exitStatus,
        @Nullable String digest,
        boolean finalized) {

    /** Returns the time by which lists of runs are sorted: the start, or else the creation. */
    long sortMicros() {
        return started != null ? started : initialized == null ? 0 : initialized;
    }

    static OptionalLong optional(@Nullable Long micros) {
        return micros == null ? OptionalLong.empty() : OptionalLong.of(micros);
    }
}
