package example;

import java.util.Random;
import org.jguild.Guild;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.TrialResult;
import org.jguild.op.TrialContext;

/** Fits a line to noisy points by gradient descent, and searches for a good learning rate and momentum. */
public final class TuneModel {

    record Config(double rate, double momentum, int epochs) {}

    private TuneModel() {}

    public static void main(String[] arguments) {
        Guild guild = Guild.open();
        RunResult search = guild.named("line")
                .optimizer("gp")
                .maxTrials(15)
                .seed(1)
                .run(
                        new Config(0.01, 0.0, 30),
                        TuneModel::train,
                        "rate=loguniform[1e-4:0.5]",
                        "momentum=[0.0:0.9]");

        TrialResult best = search.best();
        System.out.println("best rate " + best.params().real("rate") + " loss " + best.value());
        System.out.println(guild.compare().min("loss").top(3));
    }

    private static double train(Config config, TrialContext trial) {
        double slope = 0;
        double velocity = 0;
        double loss = 0;
        for (int epoch = 0; epoch < config.epochs() && !trial.shouldStop(); epoch++) {
            Random points = new Random(1);
            double gradient = 0;
            loss = 0;
            for (int i = 0; i < 100; i++) {
                double x = points.nextDouble();
                double error = slope * x - (3 * x + 0.1 * points.nextGaussian());
                gradient += 2 * error * x / 100;
                loss += error * error / 100;
            }
            velocity = config.momentum() * velocity - config.rate() * gradient;
            slope += velocity;
            trial.report("loss", loss, epoch);
        }
        return loss;
    }
}
