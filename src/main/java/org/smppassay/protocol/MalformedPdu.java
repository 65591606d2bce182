package org.smppassay.protocol;

/**
 * A frame whose header could be read but whose body could not. The session lives on.
 *
 * @param commandId the command_id received, known or not
 * @param sequenceNumber the sequence_number to answer with
 * @param status the command_status (clause 5.1.3) that tells the sender what was wrong
 */
public record MalformedPdu(int commandId, int sequenceNumber, int status) {

    /** Whether the command_id is none this package knows: answered with generic_nack instead of a response of its own. */
    public boolean unknownCommand() {
        return status == CommandStatus.INVALID_COMMAND_ID;
    }

    /** Whether the frame was a response: those are never answered (clause 3.2, command_id). */
    public boolean isResponse() {
        return commandId < 0;
    }
}
