package org.calltransfer.simulator.internal;

import org.calltransfer.tck.AvailabilityContract;
import org.calltransfer.tck.BlindContract;
import org.calltransfer.tck.CallTableContract;
import org.calltransfer.tck.CallerLeavesContract;
import org.calltransfer.tck.CancelContract;
import org.calltransfer.tck.CompletionContract;
import org.calltransfer.tck.ConsultationContract;
import org.calltransfer.tck.OfferContract;
import org.calltransfer.tck.ProviderFixture;
import org.calltransfer.tck.TwoStepContract;
import org.calltransfer.tck.WatchContract;
import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

/** The simulator keeps the contract of a provider. */
@RunWith(Enclosed.class)
public class SimulatorContractTest {

    public static class CallTable extends CallTableContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }

    public static class Offer extends OfferContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }

    public static class Watch extends WatchContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }

    public static class Blind extends BlindContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }

    public static class Consultation extends ConsultationContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }

    public static class Completion extends CompletionContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }

    public static class Cancel extends CancelContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }

    public static class CallerLeaves extends CallerLeavesContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }

    public static class TwoStep extends TwoStepContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }

    public static class Availability extends AvailabilityContract {
        @Override
        protected ProviderFixture open() {
            return new SimulatorFixture();
        }
    }
}
