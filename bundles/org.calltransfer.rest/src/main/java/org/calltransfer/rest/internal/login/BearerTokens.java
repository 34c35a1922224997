package org.calltransfer.rest.internal.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calltransfer.settings.InvalidSettingException;

/** The tokens of the configuration, which knows only their hashes. */
final class BearerTokens {

    static final String KEY = ".tokens";

    private static final Pattern ENTRY =
            Pattern.compile("([A-Za-z0-9._-]{1,64})=([0-9a-fA-F]{64})(?:@([^+@\\s]+(?:\\+[^+@\\s]+)*))?");

    private record Token(byte[] hash, Client client) {}

    private final List<Token> tokens;

    private BearerTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Throws InvalidSettingException, which tells an entry by its number: it may hold a secret by mistake. */
    static BearerTokens parse(List<String> entries) {
        List<Token> tokens = new ArrayList<>();
        for (String entry : entries) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                throw new InvalidSettingException(
                        KEY,
                        "entry " + (tokens.size() + 1)
                                + " must be name=hash or name=hash@tenant+tenant, the hash a SHA-256 in 64 hex digits");
            }
            byte[] hash = HexFormat.of().parseHex(matcher.group(2));
            if (tokens.stream().anyMatch(token -> MessageDigest.isEqual(token.hash(), hash))) {
                throw new InvalidSettingException(
                        KEY, "entry " + (tokens.size() + 1) + " repeats the hash of another; each must have its own");
            }
            tokens.add(new Token(hash, client(matcher.group(1), matcher.group(3))));
        }
        return new BearerTokens(List.copyOf(tokens));
    }

    private static Client client(String name, String tenants) {
        return tenants == null
                ? Client.ofAllTenants(name)
                : Client.ofTenants(name, Set.copyOf(List.of(tenants.split("\\+"))));
    }

    Client login(String token) throws LoginFailedException {
        byte[] hash = Hash.sha256(token.getBytes(StandardCharsets.UTF_8));
        Client found = null;
        // All are compared, and in constant time: the time taken must tell nothing.
        for (Token candidate : tokens) {
            if (MessageDigest.isEqual(candidate.hash(), hash)) {
                found = candidate.client();
            }
        }
        if (found == null) {
            throw new LoginFailedException("unknown token");
        }
        return found;
    }
}
