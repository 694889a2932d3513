package org.jguild.run;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the index.
 *
 * @param snapshot the run as it was read
 * @param fingerprint the fingerprint of its record before it was read; null if it has to be read again
 * @param saved whether the index file contains this snapshot, apart from its scalars
 */
record IndexedRun(RunSnapshot snapshot, @Nullable Fingerprint fingerprint, boolean saved) {

    /** Whether a record with this fingerprint is unchanged. */
    boolean isCurrent(@Nullable Fingerprint now) {
        return fingerprint != null
                && fingerprint.equals(now)
                && snapshot.facts().finalized();
    }
}
