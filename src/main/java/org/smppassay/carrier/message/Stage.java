package org.smppassay.carrier.message;

/**
 * Where an accepted message is in its life. What query_sm and receipts call it (message_state) follows from the stage: up to
 * {@code SCHEDULED} it is SCHEDULED, until its end is reached ENROUTE, then as decided.
 *
 * <pre>
 *   SCHEDULED ──its time has come──► TRYING ◄──next try── WAITING
 *       │                            │    └──failed for now──▲ │
 *       │ cancelled                  │ expires               │ │ expires, cancelled
 *       │                            ▼                         ▼
 *       └─────────────────────►   DECIDED   ◄──────────────────┘
 *                                 │  ▲ │ cancelled, new validity
 *                                 │  └─┘
 *                                 ▼ the end is reached
 *                               ENDED
 * </pre>
 *
 * A message whose first try is its last is DECIDED from the beginning: it is known what it will come to, and when.
 */
enum Stage {
    /** Waits for its schedule_delivery_time. */
    SCHEDULED,
    /** A try is under way that will fail, but not for good. */
    TRYING,
    /** Waits for the next try. */
    WAITING,
    /** Its final state is known, and when it is reached. */
    DECIDED,
    /** Has reached its final state, and all who waited for it know. */
    ENDED;

    /** True if the machine above has such a move. */
    boolean mayBecome(Stage next) {
        return switch (this) {
            case SCHEDULED -> next == TRYING || next == DECIDED || next == SCHEDULED;
            case TRYING -> next == WAITING || next == DECIDED;
            case WAITING -> next == TRYING || next == DECIDED;
            case DECIDED -> next == DECIDED || next == ENDED;
            case ENDED -> false;
        };
    }
}
