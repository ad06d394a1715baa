package nl.maatstaf.statistics.groups;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SampleMeanTest {

    /** Student's sleep data, drug 2 (R's sleep): 1.9 .8 1.1 .1 -.1 4.4 5.5 1.6 4.6 3.4; t.test gives .8976775 3.7623225. */
    @Test
    void givesTheMeanAndStudentsInterval() {
        int[] hours = {19, 8, 11, 1, -1, 44, 55, 16, 46, 34};
        long sum = 0;
        long squares = 0;
        for (int hour : hours) {
            sum += hour;
            squares += (long) hour * hour;
        }
        SampleMean mean = SampleMean.ofSums(hours.length, sum, squares, 10);
        assertThat(mean.mean()).isCloseTo(2.33, within(1e-12));
        assertThat(mean.lower()).isCloseTo(0.8976775, within(1e-6));
        assertThat(mean.upper()).isCloseTo(3.7623225, within(1e-6));
    }

    @Test
    void equalValuesHaveAnIntervalOfNoWidth() {
        SampleMean mean = SampleMean.ofSums(30, 30 * 7, 30 * 49, 1);
        assertThat(mean.lower()).isEqualTo(7);
        assertThat(mean.upper()).isEqualTo(7);
    }

    @Test
    void oneValueIsRefused() {
        assertThatThrownBy(() -> SampleMean.ofSums(1, 7, 49, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
