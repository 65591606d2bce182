package org.smppassay.scenario.carrier;

/** Whether a server asks TLS clients for a certificate. */
public enum ClientCertificateDemand {
    NONE,
    /** A client may show one; one that nobody trusted vouches for is refused. */
    WANTED,
    REQUIRED
}
