package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** To the last bit what {@link StrictMath} says. */
class FdlibmTest {
    private static final int DRAWS = 3_000_000;
    private static final int NEIGHBOURS = 20_000;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void logarithmsOfDraws() {
        for (int i = 0; i < DRAWS; i++) {
            same(Fdlibm::log, StrictMath::log, 1 - random.nextDouble());
        }
    }

    @Test
    void logarithmsOfAllMagnitudes() {
        for (int i = 0; i < DRAWS; i++) {
            long exponent = 1L + random.nextInt(2046);
            same(
                    Fdlibm::log,
                    StrictMath::log,
                    Double.longBitsToDouble((exponent << 52) | (random.nextLong() & 0xfffffffffffffL)));
        }
    }

    @Test
    void logarithmsNearOneAndNearPowersOfTwo() {
        for (double power = 0x1p-53; power <= 4; power *= 2) {
            around(Fdlibm::log, StrictMath::log, power, Double.MAX_VALUE);
        }
    }

    @Test
    void cosinesOfDraws() {
        for (int i = 0; i < DRAWS; i++) {
            same(Fdlibm::cos, StrictMath::cos, 2 * StrictMath.PI * random.nextDouble());
        }
    }

    @Test
    void cosinesOfSmallAngles() {
        same(Fdlibm::cos, StrictMath::cos, 0);
        for (int i = 0; i < DRAWS; i++) {
            same(Fdlibm::cos, StrictMath::cos, StrictMath.scalb(random.nextDouble(), -random.nextInt(60)));
        }
    }

    @Test
    void cosinesNearTheEighthsOfATurn() {
        for (int eighth = 1; eighth <= 8; eighth++) {
            around(Fdlibm::cos, StrictMath::cos, eighth * StrictMath.PI / 4, 2 * StrictMath.PI);
        }
    }

    @Test
    void cosinesNearTheEighthsOfATurnFurtherAway() {
        for (int i = 0; i < DRAWS; i++) {
            double near = (1 + random.nextInt(8)) * StrictMath.PI / 4;
            double angle = near + StrictMath.scalb(random.nextDouble() - 0.5, -random.nextInt(50));
            same(Fdlibm::cos, StrictMath::cos, Math.min(angle, 2 * StrictMath.PI));
        }
    }

    private static void around(DoubleUnaryOperator ours, DoubleUnaryOperator strict, double middle, double most) {
        double up = middle;
        double down = middle;
        for (int i = 0; i < NEIGHBOURS; i++) {
            same(ours, strict, Math.min(up, most));
            same(ours, strict, down);
            up = Math.nextUp(up);
            down = Math.nextDown(down);
        }
    }

    private static void same(DoubleUnaryOperator ours, DoubleUnaryOperator strict, double x) {
        long bits = Double.doubleToRawLongBits(ours.applyAsDouble(x));
        if (bits != Double.doubleToRawLongBits(strict.applyAsDouble(x))) {
            assertThat(ours.applyAsDouble(x)).as("of " + x).isEqualTo(strict.applyAsDouble(x));
            assertThat(bits).as("bits, of " + x).isEqualTo(Double.doubleToRawLongBits(strict.applyAsDouble(x)));
        }
    }
}
