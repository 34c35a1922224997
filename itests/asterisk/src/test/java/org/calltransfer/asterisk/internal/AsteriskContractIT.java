package org.calltransfer.asterisk.internal;

import org.calltransfer.itests.support.AmiUser;
import org.calltransfer.itests.support.AsteriskRig;
import org.calltransfer.itests.support.AsteriskVersion;
import org.calltransfer.itests.support.RequiresAsterisk;
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
import org.junit.Rule;
import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

/** The Asterisk provider keeps the contract of a provider. */
@RunWith(Enclosed.class)
public class AsteriskContractIT {

    private static final AsteriskVersion VERSION = AsteriskVersion.V22;

    /** Started by the first test that may run; it ends with this JVM. */
    private static final class Rig {

        private static final AsteriskRig INSTANCE = AsteriskRig.start(VERSION, AmiUser.PRODUCT);

        static AsteriskRig get() {
            return INSTANCE;
        }
    }

    public static class CallTable extends CallTableContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }

    public static class Offer extends OfferContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }

    public static class Watch extends WatchContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }

    public static class Blind extends BlindContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }

    public static class Consultation extends ConsultationContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }

    public static class Completion extends CompletionContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }

    public static class Cancel extends CancelContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }

    public static class CallerLeaves extends CallerLeavesContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }

    public static class TwoStep extends TwoStepContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }

    public static class Availability extends AvailabilityContract {
        @Rule
        public final RequiresAsterisk asterisk = new RequiresAsterisk(VERSION);

        @Override
        protected ProviderFixture open() {
            return new AsteriskFixture(Rig.get());
        }
    }
}
