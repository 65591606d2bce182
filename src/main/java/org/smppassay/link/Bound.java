package org.smppassay.link;

/**
 * Told through a connection's pipeline when its session has been bound, so that layers know whose it is.
 *
 * @param systemId the account that bound
 * @param commandId of the bind request: bind_receiver, bind_transmitter or bind_transceiver
 */
public record Bound(String systemId, int commandId) {}
