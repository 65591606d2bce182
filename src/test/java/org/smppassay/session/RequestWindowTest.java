package org.smppassay.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.EnquireLink;
import org.junit.jupiter.api.Test;
import org.smppassay.world.LazyTimer;

class RequestWindowTest {
    private final SessionUnderTest.Told told = new SessionUnderTest.Told();

    @Test
    void sequenceNumbersCountFromOneAndWrapAfterTheLast() {
        assertThat(numberOfNext(new RequestWindow(1))).isEqualTo(1);
        RequestWindow window = new RequestWindow(1, 0x7FFFFFFE);
        assertThat(numberOfNext(window)).isEqualTo(0x7FFFFFFF);
        assertThat(numberOfNext(window)).isEqualTo(1);
        assertThat(numberOfNext(window)).isEqualTo(2);
        assertThat(window.size()).isEqualTo(3);
    }

    @Test
    void theOldestDeadlineIsThatOfTheFirstRequestStillWaiting() {
        RequestWindow window = new RequestWindow(100);
        assertThat(window.oldestDeadline()).isEqualTo(LazyTimer.NEVER);
        for (int sent = 0; sent < 3; sent++) {
            window.add(new EnquireLink(), sent, told);
        }
        window.remove(2);
        assertThat(window.oldestDeadline()).isEqualTo(100);
        window.remove(1);
        assertThat(window.oldestDeadline()).isEqualTo(102);
        window.remove(3);
        assertThat(window.oldestDeadline()).isEqualTo(LazyTimer.NEVER);
        assertThat(window.removeOldest()).isNull();
    }

    @Test
    void whatHasBeenTakenOutHoldsNoOther() {
        RequestWindow window = new RequestWindow(100);
        for (int sent = 0; sent < 20; sent++) {
            window.add(new EnquireLink(), sent, told);
        }
        for (int sequence : new int[] {17, 1, 20, 10, 9}) {
            assertThat(window.remove(sequence)).matches(RequestWindow.Entry::isAlone);
        }
        assertThat(window.size()).isEqualTo(15);
        assertThat(window.removeOldest()).matches(RequestWindow.Entry::isAlone);
    }

    private int numberOfNext(RequestWindow window) {
        EnquireLink request = new EnquireLink();
        window.add(request, 0, told);
        return request.getSequenceNumber();
    }
}
