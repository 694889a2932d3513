package example;

import org.jguild.search.OptimizerProvider;
import org.jguild.search.contract.OptimizerContract;

class HillClimbingTest implements OptimizerContract {

    @Override
    public OptimizerProvider provider() {
        return new HillClimbing();
    }
}
