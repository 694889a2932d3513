package org.jguild.campaign;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts one campaign: {@code kill|disk|power|fuzz|load [--seed N] [--times N] [--seconds N] [--case N] [--long]}. */
final class CampaignMain {

    private CampaignMain() {}

    public static void main(String[] words) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String fault = words[0];
        Campaign campaign = campaign(fault);
        Options given = Options.parse(List.of(words).subList(1, words.length));
        Options options = given.withTimes(campaign.times(given.large()));
        Tally tally = new Tally(out, options.kept());
        long start = System.nanoTime();
        boolean skipped = false;
        try {
            campaign.run(options, tally);
        } catch (Skipped e) {
            out.println("fault=" + fault + " skipped: " + e.getMessage());
            skipped = true;
        }
        if (!skipped) {
            tally.show();
            out.println(tally.closingLine(fault, options.seed(), (System.nanoTime() - start) / 1e9));
        }
        out.flush();
        // Not by returning: a command that hangs may hold its thread.
        Runtime.getRuntime().halt(tally.clean() ? 0 : 1);
    }

    private static Campaign campaign(String fault) {
        return switch (fault) {
            case "kill" -> new KillCampaign();
            case "disk" -> new DiskCampaign();
            case "load" -> new LoadCampaign();
            case "power" -> new PowerCampaign();
            case "fuzz" -> new FuzzCampaign();
            default ->
                throw new IllegalArgumentException(
                        "Unknown campaign '" + fault + "' (known: kill, disk, power, fuzz, load).");
        };
    }
}
