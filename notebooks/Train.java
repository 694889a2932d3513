import java.util.Random;

public class Train {
    static double x = 0.1;
    static double noise = 0.1;

    public static void main(String[] args) {
        double loss = Math.sin(5 * x) * (1 - Math.tanh(x * x)) + noise * new Random().nextGaussian();
        System.out.println("loss: " + loss);
    }
}
