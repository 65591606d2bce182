package org.smppassay.carrier.network;

import java.util.List;
import java.util.Optional;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.NetworkErrorCode;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.FailureMeaning;
import org.smppassay.scenario.carrier.FailureMeaning.Occasion;
import org.smppassay.scenario.carrier.FailureTable;

/** What a carrier's status codes mean. Immutable. */
final class FailureBook {
    private final FailureTable table;
    /** Whether the scenario wants the codes of its failures and incidents understood; else each is final. */
    private final boolean explains;

    FailureBook(CarrierSpec spec) {
        this.table = spec.failureCodes().map(FailureTable::of).orElseGet(FailureTable::builtIn);
        this.explains = spec.failureCodes().isPresent();
    }

    /** What a code of a scenario's failures or incidents stands for: if its table does not say more, a final failure. */
    Failure drawn(String code) {
        return explains
                ? table.meaning(code).map(meaning -> failure(code, meaning)).orElse(lasting(code))
                : lasting(code);
    }

    /** What the code of an outage stands for: if the table does not say more, a failure that passes with it. */
    Failure passing(String code) {
        return table.meaning(code)
                .map(meaning -> failure(code, meaning))
                .orElseGet(() -> new Failure(code, true, MessageState.UNDELIVERABLE, Optional.empty()));
    }

    /** What happens on an occasion for which the scenario gives no code: at least one, the usual first. */
    List<Failure> on(Occasion occasion) {
        return table.codesFor(occasion).stream()
                .map(meaning -> failure(meaning.code(), meaning))
                .toList();
    }

    /** The usual failure of an occasion. */
    Failure usual(Occasion occasion) {
        return on(occasion).get(0);
    }

    private static Failure lasting(String code) {
        return new Failure(code, false, MessageState.UNDELIVERABLE, Optional.empty());
    }

    private static Failure failure(String code, FailureMeaning meaning) {
        MessageState state = MessageState.fromText(meaning.state().name()).orElseThrow();
        Optional<NetworkErrorCode> networkError = meaning.networkType()
                .flatMap(type -> meaning.networkError().map(error -> new NetworkErrorCode(type, error)));
        return new Failure(code, meaning.temporary(), state, networkError);
    }
}
