package org.calltransfer.shell.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferCommand;

/** Completes the ids of those transfers of the tenant before that the command can be about. */
abstract class TransferCompleter extends TenantValueCompleter {

    private final Predicate<Transfer> fits;

    TransferCompleter(Predicate<Transfer> fits) {
        this.fits = fits;
    }

    TransferCompleter(TransferCommand command) {
        this(transfer -> transfer.allowed().contains(command));
    }

    @Override
    final Map<String, String> values(Tenants tenants, List<String> typed) {
        Map<String, String> ids = new LinkedHashMap<>();
        tenants.find(typed.get(0)).stream()
                .flatMap(tenant -> tenant.transfers().stream())
                .filter(fits)
                .forEach(transfer -> ids.put(transfer.id(), description(transfer)));
        return ids;
    }

    private static String description(Transfer transfer) {
        return transfer.state() + ", call " + transfer.request().call();
    }

    @Service
    public static class Any extends TransferCompleter {
        public Any() {
            super(transfer -> true);
        }
    }

    @Service
    public static class Dialable extends TransferCompleter {
        public Dialable() {
            super(TransferCommand.DIAL);
        }
    }

    @Service
    public static class Completable extends TransferCompleter {
        public Completable() {
            super(TransferCommand.COMPLETE);
        }
    }

    @Service
    public static class Cancellable extends TransferCompleter {
        public Cancellable() {
            super(TransferCommand.CANCEL);
        }
    }
}
