package org.smppassay.carrier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.IncidentSpec;
import org.smppassay.scenario.carrier.LatencySpec;
import org.smppassay.scenario.carrier.MessageIdKind;
import org.smppassay.scenario.carrier.OperatorSpec;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.scenario.carrier.RepliesSpec;
import org.smppassay.scenario.carrier.ReplySpec;
import org.smppassay.scenario.value.Rate;
import org.smppassay.scenario.value.Share;

/** A carrier in the words of a test. Unless told otherwise it delivers everything after exactly three seconds. */
public final class CarrierDescription {
    public static final Duration LATENCY = Duration.ofSeconds(3);

    private final List<AccountSpec> accounts = new ArrayList<>();
    private final Map<String, Share> failures = new LinkedHashMap<>();
    private double delivered = 1;
    private Duration latency = LATENCY;
    private double sigma;
    private double lost;
    private double duplicated;
    private MessageIdKind idKind = MessageIdKind.DECIMAL;
    private Optional<ReplySpec> complaint = Optional.empty();
    private Optional<ReplySpec> optOut = Optional.empty();
    private List<IncidentSpec> incidents = List.of();

    private CarrierDescription() {
        failures.put("MK:0001", new Share(0.75));
        failures.put("MK:0010", new Share(0.25));
    }

    /** A carrier whose only account is tester / secret, with 8 binds and a window of 100. */
    public static CarrierDescription ordinary() {
        return new CarrierDescription().with(new AccountSpec("tester", "secret", 8, 100, Optional.empty()));
    }

    static CarrierDescription withAccount(int maxBinds, int window) {
        return new CarrierDescription().with(new AccountSpec("tester", "secret", maxBinds, window, Optional.empty()));
    }

    static CarrierDescription limitedTo(double perSecond) {
        return new CarrierDescription()
                .with(new AccountSpec("tester", "secret", 8, 100, Optional.of(new Rate(perSecond))));
    }

    CarrierDescription with(AccountSpec account) {
        accounts.add(account);
        return this;
    }

    CarrierDescription delivering(double share) {
        delivered = share;
        return this;
    }

    public CarrierDescription takingOnly(Duration medianLatency) {
        latency = medianLatency;
        return this;
    }

    CarrierDescription spreading(double logSigma) {
        sigma = logSigma;
        return this;
    }

    CarrierDescription losing(double share) {
        lost = share;
        return this;
    }

    CarrierDescription duplicating(double share) {
        duplicated = share;
        return this;
    }

    CarrierDescription hexIds() {
        idKind = MessageIdKind.HEX;
        return this;
    }

    CarrierDescription complaining(double share, Duration after, String... texts) {
        complaint = Optional.of(new ReplySpec(new Share(share), Arrays.asList(texts), new LatencySpec(after, 0)));
        return this;
    }

    CarrierDescription optingOut(double share, Duration after, String... texts) {
        optOut = Optional.of(new ReplySpec(new Share(share), Arrays.asList(texts), new LatencySpec(after, 0)));
        return this;
    }

    CarrierDescription suffering(IncidentSpec... happening) {
        incidents = Arrays.asList(happening);
        return this;
    }

    public CarrierSpec spec() {
        Map<String, OperatorSpec> operators = new LinkedHashMap<>();
        for (String name : List.of("china-mobile", "china-unicom", "china-telecom")) {
            operators.put(name, new OperatorSpec(new Share(delivered), new LatencySpec(latency, sigma), List.of()));
        }
        return new CarrierSpec(
                accounts,
                operators,
                failures,
                new ReceiptsSpec(new Share(lost), new Share(duplicated), idKind),
                new RepliesSpec(complaint, optOut),
                incidents);
    }
}
