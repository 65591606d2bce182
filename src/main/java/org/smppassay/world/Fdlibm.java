package org.smppassay.world;

/**
 * Logarithm and cosine as {@link StrictMath} has them, bit for bit, over the ranges that random draws need. There they are calls into
 * native code, which cost more than the mathematics. Stateless.
 *
 * <p>From fdlibm 5.3 (e_log.c, s_cos.c, k_cos.c, k_sin.c, e_rem_pio2.c): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights
 * reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
 * freely granted, provided that this notice is preserved.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // with the digits that fdlibm has
final class Fdlibm {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double LG1 = 6.666666666666735130e-01;
    private static final double LG2 = 3.999999999940941908e-01;
    private static final double LG3 = 2.857142874366239149e-01;
    private static final double LG4 = 2.222219843214978396e-01;
    private static final double LG5 = 1.818357216161805012e-01;
    private static final double LG6 = 1.531383769920937332e-01;
    private static final double LG7 = 1.479819860511658591e-01;

    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;

    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;

    private static final double TWO_OVER_PI = 6.36619772367581382433e-01;
    /** The first 33 bits of pi / 2, what is left of it, the next 33 bits, and what is left then. */
    private static final double HALF_PI_1 = 1.57079632673412561417e+00;

    private static final double HALF_PI_1_REST = 6.07710050650619224932e-11;
    private static final double HALF_PI_2 = 6.07710050630396597660e-11;
    private static final double HALF_PI_2_REST = 2.02226624879595063154e-21;
    private static final int HIGH_OF_QUARTER_PI = 0x3fe921fb;
    private static final int HIGH_OF_THREE_QUARTERS_PI = 0x4002d97c;
    /** High words of the multiples of pi / 2. */
    private static final int[] HIGH_OF_MULTIPLES = {0x3FF921FB, 0x400921FB, 0x4012D97C, 0x401921FB};

    private Fdlibm() {}

    /** The natural logarithm of a normal, positive, finite number. */
    static double log(double number) {
        int high = high(number);
        int exponent = (high >> 20) - 1023;
        int mantissa = high & 0x000fffff;
        int carry = (mantissa + 0x95f64) & 0x100000;
        double k = exponent + (carry >> 20);
        double f = withHigh(number, mantissa | (carry ^ 0x3ff00000)) - 1.0;
        if ((0x000fffff & (2 + mantissa)) < 3) {
            return logNearOne(f, k);
        }
        double s = f / (2.0 + f);
        double z = s * s;
        double w = z * z;
        double t1 = w * (LG2 + w * (LG4 + w * LG6));
        double t2 = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
        double r = t2 + t1;
        if (((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0) {
            double half = 0.5 * f * f;
            return k == 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - ((half - (s * (half + r) + k * LN2_LOW)) - f);
        }
        return k == 0 ? f - s * (f - r) : k * LN2_HIGH - ((s * (f - r) - k * LN2_LOW) - f);
    }

    private static double logNearOne(double f, double k) {
        if (f == 0) {
            return k == 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
        }
        double r = f * f * (0.5 - 0.33333333333333333 * f);
        return k == 0 ? f - r : k * LN2_HIGH - ((r - k * LN2_LOW) - f);
    }

    /** The cosine of an angle from 0 to 2 pi. */
    static double cos(double angle) {
        int high = high(angle);
        if (high <= HIGH_OF_QUARTER_PI) {
            return kernelCos(angle, 0);
        }
        int quarter = high < HIGH_OF_THREE_QUARTERS_PI ? 1 : (int) (angle * TWO_OVER_PI + 0.5);
        double rest = angle - quarter * HALF_PI_1;
        double below = quarter * HALF_PI_1_REST;
        if (high == HIGH_OF_MULTIPLES[quarter - 1] && cancels(high, rest - below, quarter)) {
            double before = rest;
            double next = quarter * HALF_PI_2;
            rest = before - next;
            below = quarter * HALF_PI_2_REST - ((before - rest) - next);
        }
        double y = rest - below;
        double tail = (rest - y) - below;
        return switch (quarter & 3) {
            case 0 -> kernelCos(y, tail);
            case 1 -> -kernelSin(y, tail);
            case 2 -> -kernelCos(y, tail);
            default -> kernelSin(y, tail);
        };
    }

    /** Whether so many bits are gone that more of pi is needed; a third helping of it is needed by no double below 2 pi. */
    private static boolean cancels(int high, double difference, int quarter) {
        return quarter == 1 || (high >> 20) - (high(difference) >> 20 & 0x7ff) > 16;
    }

    private static double kernelCos(double x, double y) {
        int high = high(x) & 0x7fffffff;
        if (high < 0x3e400000) {
            return 1;
        }
        double z = x * x;
        double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
        if (high < 0x3FD33333) {
            return 1 - (0.5 * z - (z * r - x * y));
        }
        double q = high > 0x3fe90000 ? 0.28125 : Double.longBitsToDouble((long) (high - 0x00200000) << 32);
        double half = 0.5 * z - q;
        return 1 - q - (half - (z * r - x * y));
    }

    private static double kernelSin(double x, double y) {
        if ((high(x) & 0x7fffffff) < 0x3e400000) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
        return x - ((z * (0.5 * y - v * r) - y) - v * S1);
    }

    private static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >> 32);
    }

    private static double withHigh(double x, int high) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(x) & 0xffffffffL) | ((long) high << 32));
    }
}
