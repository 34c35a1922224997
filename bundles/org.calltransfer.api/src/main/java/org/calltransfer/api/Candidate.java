package org.calltransfer.api;

/**
 * One way to carry out a request.
 *
 * @param platform the platform that would do it
 * @param kind blind or consultative
 * @param mechanism the platform's own name for the way it does it (Asterisk: {@code redirect}, {@code atxfer})
 */
public record Candidate(String platform, TransferKind kind, String mechanism) {

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " by " + mechanism + " on " + platform;
    }
}
