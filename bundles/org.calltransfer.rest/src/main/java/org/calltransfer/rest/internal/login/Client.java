package org.calltransfer.rest.internal.login;

import java.util.Set;
import javax.servlet.ServletRequest;

/** Who sends a request, and which tenants this client may see. */
public final class Client {

    private static final String ATTRIBUTE = Client.class.getName();

    private final String name;
    private final Set<String> tenants;
    private final boolean seesAll;

    private Client(String name, Set<String> tenants, boolean seesAll) {
        this.name = name;
        this.tenants = Set.copyOf(tenants);
        this.seesAll = seesAll;
    }

    static Client ofAllTenants(String name) {
        return new Client(name, Set.of(), true);
    }

    static Client ofTenants(String name, Set<String> tenants) {
        return new Client(name, tenants, false);
    }

    /** Returns the client that was put to the request when it was let in. */
    public static Client of(ServletRequest request) {
        return (Client) request.getAttribute(ATTRIBUTE);
    }

    void putTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    String name() {
        return name;
    }

    /** Returns whether the client may see every tenant, and what is theirs together. */
    public boolean seesAll() {
        return seesAll;
    }

    public boolean maySee(String tenant) {
        return seesAll || tenants.contains(tenant);
    }
}
