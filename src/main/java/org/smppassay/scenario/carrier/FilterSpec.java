package org.smppassay.scenario.carrier;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.value.StatusCode;

/** What all filters have in common: whom they are for, and what becomes of what they stop. */
public sealed interface FilterSpec
        permits WordFilter,
                SignatureFilter,
                OptOutFilter,
                BlacklistFilter,
                FrequencyFilter,
                QuietHoursFilter,
                OptOutsSpec {
    /** What a message that is stopped after its acceptance fails with, unless something else is said. */
    String USUAL_ERROR = "MK:0115";

    /** Meaning of {@link #senders()}. */
    String SENDERS = "Source addresses it is for: one, or its beginning and *; all if there are none.";

    /** Meaning of {@link #status()}. */
    String STATUS = "Submissions are refused with this status; accepted, to fail later, if absent.";

    /** Meaning of {@link #error()}. */
    String ERROR = "The error code of a message that was accepted; MK:0115 if absent.";

    /** What an error code has to match. */
    String ERRORS = "[!-~]{1,16}";

    /** The same in words. */
    String ERRORS_IN_WORDS = "a status code such as \"MK:0001\": 1 to 16 printable ASCII characters without spaces";

    /** Meaning of {@link #state()}. */
    String STATE = "The final state of a message that was accepted.";

    /** Meaning of {@link #after()}. */
    String AFTER = "From acceptance to the final state; 1s if absent.";

    /** Patterns of the source addresses it is for; empty means all. */
    List<String> senders();

    /** The status submissions are refused with; empty means they are accepted, and fail later. */
    Optional<StatusCode> status();

    /** The error code of a message that was accepted. */
    Optional<String> error();

    /** The final state of a message that was accepted: REJECTD or UNDELIV. */
    String state();

    /** From acceptance to the final state. */
    Optional<DelaySpec> after();
}
