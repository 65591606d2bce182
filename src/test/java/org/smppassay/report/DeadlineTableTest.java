package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.ReceiptCurve;
import org.smppassay.evaluation.ReceiptCurve.Point;

/** Shares by deadline, where deadlines make a difference. */
class DeadlineTableTest {
    private static final Point SECONDS = new Point(10_000, 0.95504, 0.9528, 0.9572, 0.0032, 0.04176);
    private static final Point MINUTES = new Point(300_000, 0.97648, 0.9749, 0.978, 0.00324, 0.02028);
    private static final Point DAYS = new Point(172_800_000, 0.98632, 0.9851, 0.9875, 0.00324, 0.01044);

    @Test
    void eachDeadlineHasARow() {
        assertThat(DeadlineTable.of(new ReceiptCurve(List.of(), List.of(SECONDS, MINUTES, DAYS)))
                        .rows())
                .containsExactly(
                        new DeadlineTable.Row("10 s", "95.50 %", "95.28 % – 95.72 %", "0.32 %", "4.18 %"),
                        new DeadlineTable.Row("5 min", "97.65 %", "97.49 % – 97.80 %", "0.32 %", "2.03 %"),
                        new DeadlineTable.Row("48 h", "98.63 %", "98.51 % – 98.75 %", "0.32 %", "1.04 %"));
    }

    @Test
    void whereAllHaveTheirEndWithinTheHourThereIsNothingToTell() {
        Point done = new Point(3_600_000, 0.993, 0.99, 0.995, 0.007, 0);
        assertThat(DeadlineTable.of(new ReceiptCurve(List.of(), List.of(SECONDS, MINUTES, done)))
                        .rows())
                .isEmpty();
        assertThat(DeadlineTable.of(ReceiptCurve.NONE).rows()).isEmpty();
    }
}
