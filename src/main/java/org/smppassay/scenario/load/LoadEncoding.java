package org.smppassay.scenario.load;

/** How a text becomes octets (data_coding, SMPP 3.4, clause 5.2.19). */
public enum LoadEncoding {
    /** GSM 03.38 if it can say the text, else UCS-2. */
    AUTO,
    /** GSM 03.38, data_coding 0. */
    GSM7,
    /** ISO 8859-1, data_coding 3. */
    LATIN1,
    /** UCS-2, data_coding 8. */
    UCS2
}
