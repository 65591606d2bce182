package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.SampledLeakDetection;
import org.smppassay.observation.Fate;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.test.NetworksPlan;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.value.VendorTag;

/** Whole runs in which the tester learns which network serves a number. */
@ExtendWith(SampledLeakDetection.class)
class ServingNetworksTest {
    private static final Optional<VendorTag> TAG = Optional.of(VendorTag.parse("0x1403"));

    @Test
    void receiptsTellWhoServesPortedNumbersAndFailedMessagesToo() throws Exception {
        SimulatedChannel.Log log = ported().carrierWith("receipts.network_tlv", "0x1403")
                .knowingNetworks(new NetworksPlan(TAG, Map.of(), Optional.empty()))
                .run();
        Map<String, String> served = log.truth.stream().collect(Collectors.toMap(Fate::destination, Fate::operator));
        assertThat(log.messages).hasSize(1000).allSatisfy(message -> assertThat(message.network())
                .isEqualTo(served.get(message.destination())));
        assertThat(log.count(Outcome.FAILED)).isGreaterThan(10);
        assertThat(log.messages)
                .filteredOn(message -> !message.network().equals(message.operator()))
                .hasSizeBetween(150, 250);
    }

    @Test
    void withoutReceiptNobodyTells() throws Exception {
        SimulatedChannel.Log log = ported().carrierWith("receipts", "{ network_tlv: 0x1403, lost: 100% }")
                .knowingNetworks(new NetworksPlan(TAG, Map.of(), Optional.empty()))
                .run();
        assertThat(log.messages).extracting(MessageObservation::network).containsOnly("");
    }

    @Test
    void whoeverReadsAnotherParameterLearnsNothing() throws Exception {
        NetworksPlan other = new NetworksPlan(Optional.of(VendorTag.parse("0x1404")), Map.of(), Optional.empty());
        SimulatedChannel.Log log = ported().carrierWith("receipts.network_tlv", "0x1403")
                .knowingNetworks(other)
                .run();
        assertThat(log.messages).extracting(MessageObservation::network).containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({"46099, 46099", "46099=virtual, virtual", "46007, china-mobile"})
    void aCodeIsCalledByItsName(String code, String name) throws Exception {
        String[] parts = code.split("=", -1);
        Map<String, String> codes = parts.length == 2 ? Map.of(parts[0], parts[1]) : Map.of();
        SimulatedChannel channel = new SimulatedChannel().sending(30, 1).carrierWith("receipts.network_tlv", "0x1403");
        for (String operator : new String[] {"china-mobile", "china-unicom", "china-telecom"}) {
            channel.carrierWith("operators." + operator + ".mccmnc", "'" + parts[0] + "'");
        }
        SimulatedChannel.Log log = channel.knowingNetworks(new NetworksPlan(TAG, codes, Optional.empty()))
                .run();
        assertThat(log.messages).extracting(MessageObservation::network).containsOnly(name);
    }

    @Test
    void whatTheFileSaysGoesBeforeWhatReceiptsSayWhateverBecomesOfTheMessage() throws Exception {
        String number =
                new SimulatedChannel().sending(30, 1).run().messages.get(0).destination();
        TextFile file = new TextFile("networks.csv", "# an extract\n+" + number + ",nowhere\n");
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(30, 1)
                .carrierWith("receipts.network_tlv", "0x1403")
                .knowingNetworks(new NetworksPlan(TAG, Map.of(), Optional.of(file)))
                .run();
        assertThat(log.messages).allSatisfy(message -> assertThat(message.network())
                .isEqualTo(message.destination().equals(number) ? "nowhere" : message.operator()));
    }

    private static SimulatedChannel ported() {
        return new SimulatedChannel()
                .sending(1000, 1)
                .carrierWith("subscribers.ported.share", "20%")
                .carrierWith("operators.china-telecom.delivered", "90%");
    }
}
