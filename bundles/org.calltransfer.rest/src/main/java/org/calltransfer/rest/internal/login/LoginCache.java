package org.calltransfer.rest.internal.login;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Remembers successful logins, because a login by JAAS costs several times more than the request. A user who is deleted can
 * go on for as long as this.
 */
final class LoginCache {

    static final Duration KEPT = Duration.ofSeconds(10);
    static final int MAX_ENTRIES = 200;

    private record Entry(Client client, long began) {}

    private final LongSupplier nanoTime;
    // Salted, so that a heap dump does not help to guess passwords by known hashes.
    private final byte[] salt = new byte[32];
    private final Map<String, Entry> entries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    LoginCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        new SecureRandom().nextBytes(salt);
    }

    synchronized Optional<Client> find(String credentials) {
        Entry entry = entries.get(key(credentials));
        return entry != null && nanoTime.getAsLong() - entry.began() < KEPT.toNanos()
                ? Optional.of(entry.client())
                : Optional.empty();
    }

    synchronized void put(String credentials, Client client) {
        String key = key(credentials);
        // A map keeps the place of a key that is there already: the newest must be last.
        entries.remove(key);
        entries.put(key, new Entry(client, nanoTime.getAsLong()));
    }

    private String key(String credentials) {
        return HexFormat.of().formatHex(Hash.sha256(salt, credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
