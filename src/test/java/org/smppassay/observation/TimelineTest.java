package org.smppassay.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.TimelineEvent.Kind;
import org.smppassay.observation.TimelineEvent.What;

class TimelineTest {
    private static final long SECOND = 1_000_000_000L;

    private final TimelineLog log = new TimelineLog();

    @Test
    void shouldSumUpEachLabelInTheOrderOfFirstEvents() {
        log.event(new TimelineEvent(5 * SECOND, Kind.FAULT, "flapping", What.STRIKES, "closed"));
        log.event(new TimelineEvent(6 * SECOND, Kind.INCIDENT, "outage", What.BEGINS, "delivered 0%"));
        log.event(new TimelineEvent(7 * SECOND, Kind.FAULT, "flapping", What.STRIKES, "closed"));
        log.event(new TimelineEvent(9 * SECOND, Kind.INCIDENT, "outage", What.ENDS, ""));
        assertThat(log.timeline().entries())
                .extracting(entry -> entry.label() + " " + entry.times() + "x " + entry.firstNanos() / SECOND + "-"
                        + entry.lastNanos() / SECOND)
                .containsExactly("flapping 2x 5-7", "outage 1x 6-9");
        assertThat(log.timeline().events())
                .extracting(TimelineEvent::nanos)
                .containsExactly(5 * SECOND, 6 * SECOND, 7 * SECOND, 9 * SECOND);
    }

    @Test
    void shouldKeepSoManyEventsAndCountTheRest() throws IOException {
        for (int i = 0; i < 2500; i++) {
            log.event(new TimelineEvent(i * SECOND, Kind.FAULT, "garbage", What.STRIKES, "PDU " + i));
        }
        Timeline.Entry entry = log.timeline().entries().get(0);
        assertThat(entry.times()).isEqualTo(2500);
        assertThat(entry.events()).hasSize(1000);
        assertThat(entry.lastNanos()).isEqualTo(2499 * SECOND);
        assertThat(csv().lines())
                .hasSize(1 + 1000 + 1)
                .last()
                .isEqualTo(",fault,garbage,omitted,struck 1500 times more");
    }

    @Test
    void shouldWriteARowAnEventInTheOrderOfTime() throws IOException {
        log.event(new TimelineEvent(0, Kind.INCIDENT, "outage, partial", What.BEGINS, "delivered 50%"));
        log.event(new TimelineEvent(86_400 * SECOND, Kind.FAULT, "cut", What.STRIKES, "connection 1: closed (FIN)"));
        log.event(new TimelineEvent(3600 * SECOND, Kind.INCIDENT, "outage, partial", What.ENDS, ""));
        assertThat(csv())
                .isEqualTo(
                        """
                        at_utc,kind,label,what,detail
                        2025-06-15T16:00:00.000Z,incident,"outage, partial",begins,delivered 50%
                        2025-06-15T17:00:00.000Z,incident,"outage, partial",ends,
                        2025-06-16T16:00:00.000Z,fault,cut,strikes,connection 1: closed (FIN)
                        """);
    }

    private String csv() throws IOException {
        StringWriter out = new StringWriter();
        TimelineCsv.write(out, log.timeline(), Instant.parse("2025-06-15T16:00:00Z"));
        return out.toString();
    }
}
