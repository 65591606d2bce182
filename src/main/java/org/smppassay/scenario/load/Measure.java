package org.smppassay.scenario.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a threshold speaks of. */
public sealed interface Measure permits Measure.OfLatency, Measure.OfShare, Measure.OfRate, Measure.OfCount {

    /** How it is written, such as {@code response.p99}. */
    String label();

    /** Whether it can be told only after receipts were waited for. */
    default boolean waitsForReceipts() {
        return this == OfShare.MISSING_RECEIPTS
                || this == OfShare.FAILED_RECEIPTS
                || this == OfRate.RECEIPTS
                || (this instanceof OfLatency latency && latency.quantity() == Quantity.DELIVERY);
    }

    /** All there are, in the order of the documentation. */
    static List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            for (Statistic statistic : Statistic.values()) {
                all.add(new OfLatency(quantity, statistic));
            }
        }
        all.addAll(List.of(OfRate.values()));
        all.addAll(List.of(OfShare.values()));
        all.addAll(List.of(OfCount.values()));
        return all;
    }

    /** The one that is written so. */
    static Optional<Measure> labelled(String label) {
        return all().stream().filter(measure -> measure.label().equals(label)).findFirst();
    }

    /** A figure of a latency. */
    record OfLatency(Quantity quantity, Statistic statistic) implements Measure {
        @Override
        public String label() {
            return quantity.label + "." + statistic.label;
        }
    }

    /** How long what takes. */
    enum Quantity {
        /** From writing a submission to its response. */
        SERVICE("service"),
        /** From the intended time of a submission to its response. */
        RESPONSE("response"),
        /** From the intended time to the final receipt. */
        DELIVERY("delivery"),
        /** How late the generator itself was. */
        LAG("lag");

        private final String label;

        Quantity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Which figure of a distribution. */
    enum Statistic {
        P50("p50", 0.5),
        P90("p90", 0.9),
        P95("p95", 0.95),
        P99("p99", 0.99),
        P999("p99.9", 0.999),
        P9999("p99.99", 0.9999),
        MAX("max", 1),
        MEAN("mean", 0);

        private final String label;
        private final double share;

        Statistic(String label, double share) {
            this.label = label;
            this.share = share;
        }

        public String label() {
            return label;
        }

        /** Of a percentile, how much of the distribution lies at or below it; 1 for the maximum, 0 for the mean. */
        public double share() {
            return share;
        }

        public boolean isPercentile() {
            return share > 0 && share < 1;
        }
    }

    /** Part of a whole. */
    enum OfShare implements Measure {
        /** Accepted, of those due: whether the server kept up with the rate. */
        ATTAINED("attained"),
        /** Throttled, refused, unanswered or lost, of those sent. */
        ERRORS("errors"),
        THROTTLES("throttles"),
        REFUSED("refused"),
        UNANSWERED("unanswered"),
        LOST("lost"),
        /** Accepted with the wish for a receipt, and none came, of those accepted with it. */
        MISSING_RECEIPTS("missing_receipts"),
        /** Receipts with a state other than DELIVRD, of all. */
        FAILED_RECEIPTS("failed_receipts"),
        /** The time that sessions were bound, of the time that they should have been. */
        BIND_UPTIME("bind_uptime");

        private final String label;

        OfShare(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Events a second. */
    enum OfRate implements Measure {
        /** Accepted. */
        THROUGHPUT("throughput"),
        SENT("sent"),
        RECEIPTS("receipts");

        private final String label;

        OfRate(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A number of events. */
    enum OfCount implements Measure {
        DISCONNECTS("disconnects"),
        RECONNECTS("reconnects"),
        ORPHAN_RECEIPTS("orphan_receipts"),
        MALFORMED("malformed");

        private final String label;

        OfCount(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
