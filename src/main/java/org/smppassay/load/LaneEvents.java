package org.smppassay.load;

/** What a lane tells, on the load's loop. Places are good until the call returns. */
interface LaneEvents {
    /** The time on the world's clock, in nanoseconds. */
    long now();

    /** Octets came. */
    void read(int octets);

    /** All that had come was read; submissions may be written. */
    void readComplete(SubmissionLane lane);

    /** Something was written that is not sent yet. */
    void unsent(SubmissionLane lane);

    /**
     * A submission was answered.
     *
     * @param status the command_status
     * @param octets hold the message id, which is empty if there is none
     */
    void answered(OpenWindow window, int place, int status, byte[] octets, int idStart, int idLength, long now);

    /** A submission was not answered in time. */
    void unanswered(OpenWindow window, int place, long now);

    /** The connection ended before a submission was answered. */
    void lost(OpenWindow window, int place);

    /** A receipt says that a message was delivered. False if nothing waits for it; then nothing was done. */
    boolean delivered(byte[] octets, int idStart, int idLength, long now);

    /** The connection has ended. */
    void gone(SubmissionLane lane);
}
