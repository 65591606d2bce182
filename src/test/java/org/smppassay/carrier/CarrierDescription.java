package org.smppassay.carrier;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.yaml.ValueOverride;

/** A carrier in the words of a test. Unless told otherwise it delivers everything after exactly three seconds. */
public final class CarrierDescription {
    public static final Duration LATENCY = Duration.ofSeconds(3);

    private static final List<String> OPERATORS = List.of("china-mobile", "china-unicom", "china-telecom");

    private final List<String> accounts = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();
    private final List<ValueOverride> settings = new ArrayList<>();

    private CarrierDescription() {
        set("failures", "{ 'MK:0001': 75%, 'MK:0010': 25% }");
        takingOnly(LATENCY).spreading(0);
    }

    /** A carrier whose only account is tester / secret, with 8 binds and a window of 100. */
    public static CarrierDescription ordinary() {
        return withAccount(8, 100);
    }

    static CarrierDescription withAccount(int maxBinds, int window) {
        return new CarrierDescription().withAccount("tester", "secret", maxBinds, window);
    }

    /** A carrier whose only account is tester / secret, limited to so many submissions a second. */
    public static CarrierDescription limitedTo(double perSecond) {
        return ordinary().set("accounts[0].throughput", perSecond + "/s");
    }

    public CarrierDescription withAccount(String systemId, String password, int maxBinds, int window) {
        accounts.add("{ system_id: " + systemId + ", password: " + password + ", max_binds: " + maxBinds + ", window: "
                + window + " }");
        return this;
    }

    /**
     * Any other setting of the section.
     *
     * @param path within the section, such as {@code receipts.lost}
     * @param value as in a scenario file
     */
    public CarrierDescription set(String path, String value) {
        settings.add(new ValueOverride("carrier." + path, value));
        return this;
    }

    public CarrierDescription delivering(double share) {
        return setOperators("delivered", percent(share));
    }

    public CarrierDescription takingOnly(Duration medianLatency) {
        return setOperators("latency.median", Durations.format(medianLatency));
    }

    public CarrierDescription spreading(double logSigma) {
        return setOperators("latency.sigma", Double.toString(logSigma));
    }

    private CarrierDescription setOperators(String path, String value) {
        OPERATORS.forEach(name -> set("operators." + name + "." + path, value));
        return this;
    }

    public CarrierDescription losing(double share) {
        return set("receipts.lost", percent(share));
    }

    public CarrierDescription duplicating(double share) {
        return set("receipts.duplicated", percent(share));
    }

    public CarrierDescription hexIds() {
        return set("receipts.id_format", "hex");
    }

    public CarrierDescription complaining(double share, Duration after, String... texts) {
        return set("replies.complaint", reply(share, after, texts));
    }

    public CarrierDescription optingOut(double share, Duration after, String... texts) {
        return set("replies.opt_out", reply(share, after, texts));
    }

    private static String reply(double share, Duration after, String... texts) {
        return "{ rate: " + percent(share) + ", text: [" + quoted(texts) + "], delay: { median: " + after.toMillis()
                + "ms, sigma: 0 } }";
    }

    /**
     * One more incident.
     *
     * @param yaml such as <code>{ label: outage, from: "day 2 17:00", for: 1h, delivered: 0% }</code>
     */
    public CarrierDescription suffering(String yaml) {
        incidents.add(yaml);
        return this;
    }

    public CarrierSpec spec() {
        String yaml =
                """
                name: described by a test
                carrier:
                  accounts: [%s]
                  operators: { china-mobile: {}, china-unicom: {}, china-telecom: {} }
                  incidents: [%s]
                """
                        .formatted(String.join(", ", accounts), String.join(", ", incidents));
        return ScenarioLoader.parse(yaml, "carrier", settings.toArray(ValueOverride[]::new))
                .carrier()
                .orElseThrow();
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).toPlainString() + "%";
    }

    private static String quoted(String... texts) {
        return Arrays.stream(texts).map(text -> '"' + text + '"').collect(Collectors.joining(", "));
    }
}
