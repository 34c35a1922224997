package org.calltransfer.asterisk.internal.ami;

import java.util.Map;
import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * Hands an action to the library. Public, since the library reads the fields by reflection, from {@code getAttributes}.
 */
public final class AmiRequest extends AbstractManagerAction {

    private final transient AmiAction action;

    AmiRequest(AmiAction action, String id) {
        this.action = action;
        setActionId(id);
    }

    @Override
    public String getAction() {
        return action.name();
    }

    public Map<String, String> getAttributes() {
        return action.fields();
    }
}
