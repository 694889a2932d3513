package org.jguild.campaign;

/** One kind of fault, tried many times. */
interface Campaign {

    /**
     * Returns the number of faults to try.
     *
     * @param large whether time does not matter
     */
    int times(boolean large);

    /**
     * Tries the fault until the number of times or the time is reached.
     *
     * @param options how often, with which seed
     * @param tally receives what went wrong
     * @throws Exception if the campaign itself cannot be carried out
     */
    void run(Options options, Tally tally) throws Exception;
}
