package org.smppassay.observation;

/**
 * How a test is to go on.
 *
 * @param action what the tester is to do
 * @param reason why
 */
public record Advice(Action action, Reason reason) {
    /** Nothing has happened that would change the plan. */
    public static final Advice GO_ON = new Advice(Action.GO_ON, Reason.of("plan"));

    /** What a tester may be told to do. */
    public enum Action {
        /** Go on as planned. */
        GO_ON,
        /** Send nothing more, and wait for the outcomes of what was sent. */
        STOP,
        /** Send over the other channel. */
        SWITCH
    }

    /** To go on as planned, for a reason worth telling. */
    public static Advice goOn(Reason reason) {
        return new Advice(Action.GO_ON, reason);
    }

    /** To send nothing more. */
    public static Advice stop(Reason reason) {
        return new Advice(Action.STOP, reason);
    }

    /** To send over the other channel. */
    public static Advice switchChannel(Reason reason) {
        return new Advice(Action.SWITCH, reason);
    }
}
