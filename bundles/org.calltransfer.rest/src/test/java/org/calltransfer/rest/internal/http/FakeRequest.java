package org.calltransfer.rest.internal.http;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** A request as the container shows it, of which only what is set here can be asked. */
public final class FakeRequest {

    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    /** A request over plain HTTP from the same machine. */
    public FakeRequest(String method, String path) {
        answers.put("getMethod", method);
        answers.put("getPathInfo", path);
        answers.put("getRemoteAddr", "127.0.0.1");
        answers.put("isSecure", false);
    }

    public FakeRequest from(String address) {
        answers.put("getRemoteAddr", address);
        return this;
    }

    public FakeRequest overTls() {
        answers.put("isSecure", true);
        return this;
    }

    public FakeRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpServletRequest build() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, args) -> {
                    if (method.getName().equals("getHeader")) {
                        return headers.get(args[0]);
                    }
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answers.get(method.getName());
                });
    }
}
