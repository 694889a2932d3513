package org.jguild.campaign;

/** Damaged records. */
final class FuzzCampaign implements Campaign {

    @Override
    public int times(boolean large) {
        return 0;
    }

    @Override
    public void run(Options options, Tally tally) {
        throw new Skipped("not written yet.");
    }
}
