package org.jguild.search.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogExpectedImprovementTest {

    /** Reference values of log h and its derivative, computed with 80 digits and more. */
    @ParameterizedTest
    @CsvSource({
        "-100000, -5000000023.9447894634, 100000.00001999999999",
        "-1000, -500014.73445209115845, 1000.001999994000042",
        "-200, -20011.515648259739324, 200.00999925013121767",
        "-50, -1258.7441828684608531, 50.039952133872654947",
        "-38, -730.19618340211373916, 38.052522760041328294",
        "-30, -457.72465376059800405, 30.066446154162418902",
        "-20, -206.91783850942509785, 20.099262811101281775",
        "-12, -77.909100545007348277, 12.163352571585739843",
        "-8, -37.122364261692633, 8.2393965068400668851",
        "-5, -16.744301162660990143, 5.3618162412880885298",
        "-3.5, -9.7468100377653867369, 3.977862956240945633",
        "-2.5, -6.2125416454435128635, 3.0984232967911619292",
        "-2.0000001, -4.7687837918588066546, 2.6794169659996933769",
        "-2, -4.7687835239171141569, 2.6794168839555859839",
        "-1.9999999, -4.7687832559754298635, 2.6794168019114793539",
        "-1.5, -3.5299359208057098515, 2.2795806941564461644",
        "-1, -2.4851210257126413368, 1.9042712333296918229",
        "-0.5, -1.6205162643873199193, 1.5598731483480796712",
        "-1e-9, -0.91893853445798687938, 1.2533141378862965781",
        "0, -0.91893853320467274178, 1.2533141373155002512",
        "1e-9, -0.91893853195135860475, 1.2533141367447039245",
        "0.5, -0.35982768374506381859, 0.99092271800410996015",
        "1, 0.080026218849306940029, 0.77663872520173925975",
        "1.9999999, 0.69738349713229538436, 0.48655933977114538223",
        "2, 0.69738354578822831219, 0.48655931878528386862",
        "2.0000001, 0.69738359444415914142, 0.48655929779942372876",
        "3, 1.0987396653277077727, 0.33284096845179523558",
        "5, 1.6094379231264313851, 0.19999994053122004649",
        "8, 2.0794415416798359377, 0.12499999999999992106",
        "20, 2.9957322735539909934, 0.05",
        "1000, 6.9077552789821370521, 0.001"
    })
    void valueAndDerivativeAreThoseOfTheReference(double z, double log, double derivative) {
        assertThat(LogExpectedImprovement.logH(z)).isCloseTo(log, within(1e-13 * (1 + Math.abs(log))));
        assertThat(LogExpectedImprovement.logHDerivative(z)).isCloseTo(derivative, within(1e-13 * (1 + derivative)));
    }

    @Test
    void itIncreasesEverywhere() {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = -4000; i <= 4000; i++) {
            double here = LogExpectedImprovement.logH(i / 100.0);
            assertThat(here).isFinite().isGreaterThan(before);
            before = here;
        }
    }

    @Test
    void theDerivativeIsThatOfTheValue() {
        for (int i = -600; i <= 600; i++) {
            double z = i / 40.0 + 0.001;
            double step = 1e-5 * (1 + Math.abs(z));
            double difference = LogExpectedImprovement.logH(z + step) - LogExpectedImprovement.logH(z - step);
            double derivative = LogExpectedImprovement.logHDerivative(z);
            assertThat(derivative).isPositive().isCloseTo(difference / (2 * step), within(1e-7 * (1 + derivative)));
        }
    }
}
