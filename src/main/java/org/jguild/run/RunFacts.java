package org.jguild.run;

import java.util.OptionalLong;
import org.jguild.flag.FlagValues;

/**
 * The facts of a run's record. Times are microseconds since 1970.
 *
 * @param opref what it is a run of
 * @param operation the operation as tables show it
 * @param batch whether it is a batch
 * @param status its status
 * @param flags its flags
 * @param label its label; may be empty
 * @param initialized when it was created; null if unknown
 * @param started when it last began; null if it did not
 * @param stopped when it ended; null if it did not
 * @param exitStatus how it ended; null if it did not
 * @param digest the digest of its source code; null if it has none
 * @param finalized whether the files say so by themselves; false for a run that has not ended, and for one whose end is not in its
 *     files, but known from a journal or from a lock that nobody holds
 */
record RunFacts(
        Opref opref,
        String operation,
        boolean batch,
        RunStatus status,
        FlagValues flags,
        String label,
        Long initialized,
        Long started,
        Long stopped,
        Integer exitStatus,
        String digest,
        boolean finalized) {

    /** What orders runs in lists: the start, or else the creation. */
    long sortMicros() {
        return started != null ? started : initialized == null ? 0 : initialized;
    }

    static OptionalLong optional(Long micros) {
        return micros == null ? OptionalLong.empty() : OptionalLong.of(micros);
    }
}
