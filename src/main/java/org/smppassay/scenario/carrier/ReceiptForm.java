package org.smppassay.scenario.carrier;

/** How receipts are written; several go together. */
public enum ReceiptForm {
    /** By the book (SMPP 3.4, appendix B), as far as no other form says otherwise. */
    STANDARD,
    /** Without {@code sub} and {@code dlvrd}. */
    SHORT,
    /** Dates with seconds. */
    SECONDS,
    /** {@code submitdate} and {@code donedate}. */
    UNSPACED,
    /** Keys in capitals. */
    UPPER_CASE,
    /** {@code stat} and {@code err} in front of the id. */
    STATE_FIRST,
    /** Commas in place of the spaces between fields. */
    COMMAS,
    /** Values without keys, separated by commas. */
    CSV,
    /** The operator's code behind {@code stat}, and {@code err:000}. */
    CODE_IN_STAT,
    /** No text. */
    TLV_ONLY,
    /** No TLVs. */
    TEXT_ONLY
}
