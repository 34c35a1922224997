package org.calltransfer.api;

/**
 * A change of a transfer.
 *
 * @param transfer the transfer, which may have gone further already
 * @param entry the step that was made
 */
public record TransferEvent(Transfer transfer, TimelineEntry entry) {}
