package org.calltransfer.api;

import java.util.Objects;
import java.util.Optional;

/** What is asked for: which call, who gives it away, where to, and how. Immutable. */
public final class TransferRequest {

    private final String call;
    private final String transferor;
    private final Destination destination;
    private final TransferKind kind;
    private final String key;

    private TransferRequest(String call, String transferor, Destination destination, TransferKind kind, String key) {
        this.call = requireText("call", call);
        this.transferor = requireText("transferor", transferor);
        this.destination = destination;
        this.kind = kind;
        this.key = key;
    }

    /**
     * A transfer of the kind that the tenant prefers and the platform can do.
     *
     * @param call the call's id
     * @param transferor the id of the party who gives the call away, or its address where no other party has the same
     * @param destination where the call is to go
     */
    public static TransferRequest auto(String call, String transferor, Destination destination) {
        return new TransferRequest(call, transferor, Objects.requireNonNull(destination, "destination"), null, null);
    }

    /** A blind transfer; the arguments as in {@link #auto}. TAPI: {@code lineBlindTransfer}. */
    public static TransferRequest blind(String call, String transferor, Destination destination) {
        return new TransferRequest(
                call, transferor, Objects.requireNonNull(destination, "destination"), TransferKind.BLIND, null);
    }

    /**
     * A consultation set up and dialled in one step; the arguments as in {@link #auto}. TAPI: {@code lineSetupTransfer}
     * with {@code LINECALLPARAMFLAGS_ONESTEPTRANSFER}.
     */
    public static TransferRequest consultative(String call, String transferor, Destination destination) {
        return new TransferRequest(
                call, transferor, Objects.requireNonNull(destination, "destination"), TransferKind.CONSULTATIVE, null);
    }

    /** A consultation whose destination is {@linkplain Transfer#dial dialled} later. TAPI: {@code lineSetupTransfer}. */
    public static TransferRequest consultative(String call, String transferor) {
        return new TransferRequest(call, transferor, null, TransferKind.CONSULTATIVE, null);
    }

    /** Returns this request with a key: a second request with the same key gives the same transfer. 1 to 100 characters. */
    public TransferRequest withKey(String newKey) {
        if (requireText("key", newKey).length() > 100) {
            throw new IllegalArgumentException("key: at most 100 characters are allowed");
        }
        return new TransferRequest(call, transferor, destination, kind, newKey);
    }

    public String call() {
        return call;
    }

    public String transferor() {
        return transferor;
    }

    /** Returns the destination; empty for a consultation that is dialled later. */
    public Optional<Destination> destination() {
        return Optional.ofNullable(destination);
    }

    /** Returns the kind; empty if it is left to the service. */
    public Optional<TransferKind> kind() {
        return Optional.ofNullable(kind);
    }

    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    private static String requireText(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + ": a value is required");
        }
        return value;
    }
}
