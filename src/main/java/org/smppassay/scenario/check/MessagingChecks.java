package org.smppassay.scenario.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smppassay.numbering.LineException;
import org.smppassay.numbering.NumberPatterns;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.FakeReceiptsSpec;
import org.smppassay.scenario.carrier.MoFile;
import org.smppassay.scenario.carrier.MoSpec;
import org.smppassay.scenario.carrier.ReceiptForm;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.yaml.Place;
import org.smppassay.scenario.yaml.Problems;

/** Checks of what the carrier sends to an ESME: receipts, replies and other messages of subscribers. */
final class MessagingChecks extends Findings {
    private static final String MO = "carrier.mo";
    private static final String EXCEPT = "carrier.receipts.fake.except";

    private final Problems problems;

    MessagingChecks(BoundValues values, Problems problems) {
        super(values, problems);
        this.problems = problems;
    }

    void run() {
        value("carrier.receipts.fake", FakeReceiptsSpec.class).ifPresent(fake -> arePatterns(EXCEPT, fake.except()));
        receiptsSaySomething();
        repliesLeaveRoom();
        items(MO).forEach(path -> value(path, MoSpec.class).ifPresent(mo -> check(path, mo)));
    }

    private void receiptsSaySomething() {
        value("carrier.receipts", ReceiptsSpec.class)
                .filter(receipts -> receipts.format().contains(ReceiptForm.TLV_ONLY))
                .filter(receipts -> receipts.format().contains(ReceiptForm.TEXT_ONLY)
                        || !receipts.tlvs().contains(ReceiptsSpec.RECEIPTED_MESSAGE_ID))
                .ifPresent(receipts ->
                        report("carrier.receipts.format", "a receipt without text needs the TLV receipted_message_id"));
    }

    private void repliesLeaveRoom() {
        List<String> kinds = Stream.of("complaint", "opt_out", "answer")
                .filter(kind -> has("carrier.replies." + kind + ".rate"))
                .toList();
        double sum = kinds.stream()
                .flatMap(kind -> value("carrier.replies." + kind + ".rate", Share.class).stream())
                .mapToDouble(Share::value)
                .sum();
        if (sum > 1 + 1e-9) {
            String last = kinds.get(kinds.size() - 1);
            report("carrier.replies." + last + ".rate", String.join(" and ", kinds) + " exceed 100% together");
        }
    }

    private void check(String path, MoSpec mo) {
        List<String> sources = Stream.of(
                        mo.rate().map(rate -> "rate"),
                        mo.file().map(file -> "file"),
                        mo.loopback().isEmpty() ? Optional.<String>empty() : Optional.of("loopback"))
                .flatMap(Optional::stream)
                .toList();
        if (sources.size() != 1) {
            report(path, "messages come at a 'rate', from a 'file' or by 'loopback': give one of them");
        }
        if (mo.rate().isPresent() && (mo.to().isEmpty() || mo.text().isEmpty())) {
            report(
                    path + ".rate",
                    "messages at a rate need somebody they are for and something to say: give 'to' and 'text'");
        }
        mo.account().ifPresent(account -> isOneOf(path + ".account", "account", account, accounts()));
        for (int i = 0; i < mo.operators().size(); i++) {
            isOneOf(path + ".operators[" + i + "]", "operator", mo.operators().get(i), names("carrier.operators"));
        }
        mo.file().ifPresent(file -> isReadable(path + ".file", file));
        arePatterns(path + ".loopback", mo.loopback());
    }

    private List<String> accounts() {
        return items("carrier.accounts").stream()
                .flatMap(path -> value(path, AccountSpec.class).stream())
                .map(AccountSpec::systemId)
                .toList();
    }

    private void isOneOf(String path, String what, String name, Collection<String> known) {
        if (!known.contains(name)) {
            report(path, "the carrier has no " + what + " '" + name + "'" + Nearest.suggestion(name, known));
        }
    }

    private void isReadable(String path, TextFile file) {
        try {
            if (file.isBuiltIn() || MoFile.read(file).isEmpty()) {
                report(path, "expected a file with at least one message");
            }
        } catch (LineException e) {
            problems.add(new Place(file.name(), e.line(), 1), path, String.valueOf(e.getMessage()));
        }
    }

    private void arePatterns(String path, List<String> patterns) {
        try {
            new NumberPatterns(patterns);
        } catch (IllegalArgumentException e) {
            report(path, String.valueOf(e.getMessage()));
        }
    }
}
