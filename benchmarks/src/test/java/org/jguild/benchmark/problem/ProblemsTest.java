package org.jguild.benchmark.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    /** The open problems' values are those of the other tools' benchmark; the others come from a second implementation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            guide1d | -0.3 | -0.907962046
            guide1d | 1.0 | -0.228613151
            branin | 0 0 | 55.6021126
            branin | 2.5 7.5 | 24.1299644
            hartmann3 | 0.5 0.5 0.5 | -0.628022015
            hartmann3 | 0.1 0.55 0.85 | -3.86096829
            rosenbrock2 | -1 1 | 4
            loguniform2d | lr=1e-3 m=0.5 | 0.41
            loguniform2d | lr=1 m=0 | 6.61
            mixed | u=0.5 lr=1e-4 n=3 opt=sgd | 1.91
            mixed | u=0 lr=1 n=10 opt=adagrad | 6.94
            hartmann6 | 0.1 0.4 0.7 1.0 0.2 0.5 | -0.04233791762082286
            hartmann6 | 0.1 0.6 0.0 0.5 1.0 0.4 | -0.04784522520904916
            levy8 | -8 -2 4 10 -6 0 6 -10 | 142.97172954558297
            levy8 | -8 2 -10 0 10 -2 8 -4 | 257.0350890804625
            ackley10 | -12 -3 6 15 -9 0 9 -15 -6 3 | 20.140829626775602
            ackley10 | -12 3 -15 0 15 -3 12 -6 9 -9 | 19.848312264870437
            styblinski-tang8 | -4 -1 2 5 -3 0 3 -5 | 312.17506367999994
            styblinski-tang8 | -4 1 -5 0 5 -1 4 -2 | 360.8172716800002
            ellipsoid20 | -4 -1 2 5 -3 0 3 -5 -2 1 4 -4 -1 2 5 -3 0 3 -5 -2 | 3976.2
            ellipsoid20 | -4 1 -5 0 5 -1 4 -2 3 -3 2 -4 1 -5 0 5 -1 4 -2 3 | 3266.2
            powell16 | -3.1 -0.4 2.3 5 -2.2 0.5 3.2 -4 -1.3 1.4 4.1 -3.1 -0.4 2.3 5 -2.2 | 79108.27987328001
            powell16 | -3.1 1.4 -4 0.5 5 -0.4 4.1 -1.3 3.2 -2.2 2.3 -3.1 1.4 -4 0.5 5 | 89956.62407167998
            griewank6-noisy | -40 -10 20 50 -30 0 | 3.0211154859594878
            griewank6-noisy | -40 10 -50 0 50 -10 | 3.7541243299149456
            michalewicz5 | 0.4 1.6 2.8 4.0 0.8 | -0.3391480804328361
            michalewicz5 | 0.4 2.4 0.0 2.0 4.0 | -0.20601992638488392
            pressure-vessel | shell=13 head=7 radius=42 length=180 | 6121.6574015625
            pressure-vessel | shell=20 head=8 radius=60.5 length=100 | 13418.048387499999
            pressure-vessel | shell=12 head=6 radius=50 length=245 | 19969.59690625
            coil-spring | coils=9 diameter=1.25 wire=0.283 | 2.9097469147333856
            coil-spring | coils=20 diameter=2.5 wire=0.225 | 227.0963047173116
            coil-spring | coils=2 diameter=0.7 wire=0.5 | 4681.997380686893
            function-mix | first=camel second=rosenbrock x=0.25 y=-0.5 | -0.6218717447916666
            function-mix | first=beale second=camel x=-1 y=1.25 | 1.2928385416666668
            function-mix | first=rosenbrock second=beale x=0.5 y=0.75 | 0.651962890625
            network-tuning-noisy | decay=1e-4 dropout=0.25 lr=1e-3 optimizer=adam units=64 | 0.13057508312541602
            network-tuning-noisy | decay=1e-2 dropout=0.5 lr=0.1 optimizer=sgd units=200 | 0.31974631488705213
            network-tuning-noisy | decay=1e-6 dropout=0 lr=1e-4 optimizer=rmsprop units=16 | 0.5351332020755769
            camel-noisy | 1 0.5 | 1.9833333333333334
            camel-noisy | -1.25 1.5 | 11.769612630208334
            mccormick-noisy | 1 2 | 5.641120008059867
            mccormick-noisy | -1 3.5 | 32.09847214410396
            goldstein-price | 1 1 | 1876
            goldstein-price | -1.25 0.5 | 6222.8515625
            beale | 1 1 | 14.203125
            beale | -2 3 | 2633.203125
            learning-curves | decay=1e-4 lr=1e-2 optimizer=adam width=64 | 0.7131114423977559
            learning-curves | decay=1e-2 lr=0.1 optimizer=sgd width=200 | 0.35491007562413335
            learning-curves | decay=1e-5 lr=1e-3 optimizer=momentum width=16 | 0.47514109399592586
            """)
    void hasTheValueThatOthersCompute(String name, String point, double value) {
        Problem problem = Problems.find(name);

        assertThat(problem.value(Points.parse(problem.space(), point)))
                .isCloseTo(value, within(1e-8 * Math.max(1, Math.abs(value))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            guide1d | -0.289221 | no
            branin | 3.14159265 2.275 | no
            hartmann3 | 0.1146143 0.5556489 0.8525470 | no
            rosenbrock2 | 1 1 | no
            loguniform2d | lr=0.0031622777 m=0.3 | no
            mixed | u=0.7 lr=1e-3 n=6 opt=adam | no
            hartmann6 | 0.20168951 0.15001069 0.47687397 0.27533243 0.31165162 0.65730053 | yes
            levy8 | -5.2 0.4 6.0 -4.4 1.2 6.8 -3.6 2.0 | yes
            ackley10 | -7.8 0.6 9.0 -6.6 1.8 10.2 -5.4 3.0 11.4 -4.2 | yes
            styblinski-tang8 | -3.683534 -2.843534 -2.003534 -3.563534 -2.723534 -1.883534 -3.443534 -2.603534 | yes
            ellipsoid20 | -2.6 .2 3 -2.2 .6 3.4 -1.8 1 3.8 -1.4 1.4 -3.8 -1 1.8 -3.4 -.6 2.2 -3 -.2 2.6 | yes
            powell16 | -1.56 .12 1.8 -1.32 .36 2.04 -1.08 .6 2.28 -.84 .84 -2.28 -.6 1.08 -2.04 -.36 | yes
            griewank6-noisy | -26 2 30 -22 6 34 | yes
            michalewicz5 | 2.20290552 1.57079633 1.28499157 1.92305847 1.72046977 | yes
            pressure-vessel | shell=12 head=6 radius=38.860103626 length=221.36547137 | yes
            coil-spring | coils=9 diameter=1.22304102 wire=0.283 | yes
            function-mix | first=camel second=rosenbrock x=0.1300752 y=-0.6841724 | yes
            network-tuning-noisy | decay=1e-4 dropout=0.25 lr=0.0012688959 optimizer=adam units=63 | yes
            camel-noisy | 0.0898420 -0.7126564 | yes
            camel-noisy | -0.0898420 0.7126564 | yes
            mccormick-noisy | -0.5471976 -1.5471976 | yes
            goldstein-price | 0 -1 | yes
            beale | 3 0.5 | yes
            learning-curves | decay=0.000789813 lr=0.0128165 optimizer=momentum width=113 | yes
            """)
    void isLeastWhereItsDocumentationSays(String name, String point, String inside) {
        Problem problem = Problems.find(name);
        FlagValues optimum = Points.parse(problem.space(), point);

        assertThat(problem.value(optimum))
                .isCloseTo(problem.minimum(), within(1e-7 * Math.max(1, Math.abs(problem.minimum()))));
        List<Double> places = places(problem, optimum);
        assertThat(places).hasSize(problem.space().domains().size());
        if (inside.equals("yes")) {
            assertThat(places).as("not at an edge").allMatch(place -> place > 0.02 && place < 0.98);
            assertThat(places).as("not at the centre").anyMatch(place -> Math.abs(place - 0.5) > 0.1);
        }
    }

    @Test
    void aWrongNameIsToldWithTheNearest() {
        assertThatThrownBy(() -> Problems.find("ackley11"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("Unknown problem 'ackley11'")
                .hasMessageContaining("ackley10");
    }

    private static List<Double> places(Problem problem, FlagValues flags) {
        return problem.space().domains().entrySet().stream()
                .map(entry -> entry.getValue().toUnit(flags.get(entry.getKey())))
                .toList();
    }
}
