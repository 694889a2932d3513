package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.cma.CmaProvider;
import org.jguild.search.contract.OptimizerContract;
import org.jguild.search.gp.GaussianProcessProvider;
import org.jguild.search.gp.GaussianProcessSearch;
import org.jguild.search.points.SobolProvider;
import org.jguild.search.sampling.GridProvider;
import org.jguild.search.sampling.RandomProvider;
import org.jguild.search.tpe.TpeProvider;
import org.jguild.search.tree.BoostingProvider;
import org.jguild.search.tree.ForestProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in optimizers keep the contract, and more. */
class OptimizerContractTest {

    @Nested
    class Grid implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            return new GridProvider();
        }
    }

    @Nested
    class Random implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            return new RandomProvider();
        }
    }

    @Nested
    class Sobol implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            return new SobolProvider();
        }
    }

    @Nested
    class Gp implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            return new GaussianProcessProvider();
        }
    }

    @Nested
    class Forest implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            return new ForestProvider();
        }
    }

    @Nested
    class Gbrt implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            return new BoostingProvider();
        }
    }

    @Nested
    class Tpe implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            return new TpeProvider();
        }
    }

    @Nested
    class Cmaes implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            return new CmaProvider();
        }
    }

    @Nested
    class GpHedge implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            OptimizerOptions hedge = new OptimizerOptions(3, AcquisitionFunction.GP_HEDGE, 1.96, 0, null);
            return OptimizerProvider.of(
                    "gp-hedge", setup -> new GaussianProcessSearch(setup.space(), hedge, setup.seed()));
        }
    }

    @Test
    void noOptimizerIsLeftOut() {
        List<String> tested = Arrays.stream(OptimizerContractTest.class.getDeclaredClasses())
                .map(Class::getSimpleName)
                .toList();
        assertThat(tested).hasSize(Optimizers.all().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#searching")
    void anotherSeedGivesOtherProposals(String optimizer) {
        assertThat(search(optimizer, 1)).isNotEqualTo(search(optimizer, 2));
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#searching")
    void whereTheFirstTrialMayStartIsHonoured(String optimizer) {
        SearchSpace space = Searches.space(Map.of(
                "x", new UniformRange(-2, 2, 0.125, "[-2.0:2.0:0.125]"),
                "y", new UniformRange(0, 1, null, "[0.0:1.0]")));
        List<Trial> trials =
                Searches.run(Optimizers.create(optimizer, space, 1), 3, flags -> Searches.real(flags, "y"));
        assertThat(trials.get(0).flags().get("x")).isEqualTo(0.125);
        assertThat(trials.get(1).flags().get("x")).isNotEqualTo(0.125);
    }

    private static List<Trial> search(String optimizer, long seed) {
        return Searches.run(Optimizers.create(optimizer, Searches.everyKind(), seed), 14, Searches::bowl);
    }
}
