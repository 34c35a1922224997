package org.calltransfer.core.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** A service reference with nothing but properties, ordered as the framework orders them: by ranking, then by age. */
final class FakeReference<S> implements ServiceReference<S> {

    private static long lastId;

    final Map<String, Object> properties;
    private final long id = nextId();

    FakeReference(Map<String, Object> properties) {
        this.properties = new Hashtable<>(properties);
    }

    private static synchronized long nextId() {
        return ++lastId;
    }

    @Override
    public Object getProperty(String key) {
        return properties.get(key);
    }

    @Override
    public String[] getPropertyKeys() {
        return properties.keySet().toArray(new String[0]);
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        return new Hashtable<>(properties);
    }

    @Override
    public int compareTo(Object other) {
        FakeReference<?> that = (FakeReference<?>) other;
        int byRanking = Integer.compare(ranking(), that.ranking());
        return byRanking == 0 ? Long.compare(that.id, id) : byRanking;
    }

    private int ranking() {
        return (int) properties.getOrDefault(Constants.SERVICE_RANKING, 0);
    }

    @Override
    public Bundle getBundle() {
        return null;
    }

    @Override
    public Bundle[] getUsingBundles() {
        return null;
    }

    @Override
    public boolean isAssignableTo(Bundle bundle, String className) {
        return true;
    }

    @Override
    public <A> A adapt(Class<A> type) {
        return null;
    }
}
